import { parseRecord } from './read-json-lines.ts';
import { maxRecordLength, type RawRecord, type RecordReader } from './raw-record.ts';

/** Names under which a document keeps its list of records. */
export const listNames = new Set(['resultats', 'results', '@graph', 'itemListElement', 'offres', 'offers', 'jobs', 'items', 'data']);

/**
 * One JSON document: a list of objects, an object that holds such a list (`{"resultats": […]}`, `{"@graph": […]}`), or
 * one object alone. Walks over the brackets, so that it never holds more than one record, and parses each by itself:
 * a broken record does not lose the others, and one of more than `longest` characters is dropped as it goes by.
 */
export function readJsonDocument(longest = maxRecordLength): RecordReader {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Depth of the list whose objects are the records; 0 while it is not known, -1 once it is closed. */
  let listDepth = 0;
  let record: string | null = null;
  let tooLong = false;
  let number = 0;
  let found: RawRecord[] = [];
  /** The text of the last string at depth 1, perhaps the name of a list. */
  let name = '';
  let naming = false;
  let lone = '';
  let sawList = false;

  const finish = (text: string) => {
    number++;
    found.push(tooLong ? { number, problem: 'field_too_large', snippet: text.slice(0, 200) } : parseRecord(text, number));
    record = null;
    tooLong = false;
  };
  const open = (char: string) => {
    depth++;
    if (char === '[' && listDepth === 0 && (depth === 1 || (depth === 2 && listNames.has(name)))) {
      listDepth = depth;
      sawList = true;
    }
  };

  return {
    push(text) {
      found = [];
      /** Where the part of the record that is in this piece begins. */
      let from = record === null ? -1 : 0;
      const keep = (to: number) => {
        if (record === null || from === -1) return;
        if (!tooLong) record += text.slice(from, to);
        if (record.length > longest) {
          tooLong = true;
          record = record.slice(0, 200);
        }
      };
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (inString) {
          if (escaped) escaped = false;
          else if (code === backslash) escaped = true;
          else if (code === quote) {
            inString = false;
            naming = false;
          } else if (naming && name.length < 40) name += text[i];
          continue;
        }
        if (code === quote) {
          inString = true;
          if (depth === 1 && listDepth === 0) {
            naming = true;
            name = '';
          }
        } else if (code === openBrace || code === openBracket) {
          if (code === openBrace && listDepth > 0 && depth === listDepth) {
            record = '';
            from = i;
          }
          open(text[i] as string);
        } else if (code === closeBrace || code === closeBracket) {
          depth--;
          if (record !== null && depth === listDepth) {
            keep(i + 1);
            finish(record);
            from = -1;
          } else if (depth < listDepth) listDepth = -1;
        }
      }
      keep(text.length);
      if (!sawList && lone.length <= longest) lone += text;
      else lone = sawList ? '' : lone;
      return found;
    },
    end() {
      found = [];
      const isCut = depth > 0 || inString;
      if (record !== null) {
        number++;
        found.push({ number, problem: tooLong ? 'field_too_large' : 'cut', snippet: record.slice(0, 200) });
      } else if (!sawList && lone.trim() !== '') {
        tooLong = lone.length > longest;
        if (isCut && !tooLong) found.push({ number: (number = 1), problem: 'cut', snippet: lone.slice(0, 200) });
        else finish(lone);
      }
      return { records: found, cutAt: isCut ? Math.max(number, 1) : null };
    },
  };
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

import { listNames, readJsonDocument } from './read-json-document.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { RecordReader } from './raw-record.ts';

/** Chooses between JSON Lines and one JSON document once enough of the file is there to tell. A record of more than `longest` characters is told and left. */
export function readJson(longest?: number): RecordReader {
  let head = '';
  let reader: RecordReader | null = null;
  return {
    push(text) {
      if (reader !== null) return reader.push(text);
      head += text;
      if (head.length < 65_536 && !head.includes('\n')) return [];
      reader = isJsonLines(head) || isLongLine(head) ? readJsonLines(longest) : readJsonDocument(longest);
      const all = head;
      head = '';
      return reader.push(all);
    },
    async end() {
      if (reader !== null) return reader.end();
      reader = readJsonDocument(longest);
      const records = await reader.push(head);
      const last = await reader.end();
      return { records: [...records, ...last.records], cutAt: last.cutAt };
    },
  };
}

/**
 * True if each line is an object by itself. A first line that holds a whole object, or begins one that the next
 * does not go on with, tells JSON Lines from a document laid out over several lines.
 */
export function isJsonLines(head: string): boolean {
  const text = head.trimStart();
  const lines = text.split('\n', 20).map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', second] = lines;
  // A list that is whole on its line, and something after it: the line is wrong, and those after it are read.
  if (first.startsWith('[')) return second !== undefined && isWhole(first, Array.isArray);
  if (isWholeObject(first)) return second !== undefined || (text.includes('\n') && !holdsList(first));
  // What goes on after a comma or a bracket is laid out over several lines.
  return !/[,[{]$/.test(first) && lines.some(isWholeObject);
}

/** A first line that is longer than all that was looked at, and holds no list of records: the lines after it are read too. */
const isLongLine = (head: string): boolean =>
  !head.includes('\n') && head.trimStart().startsWith('{') && !holdsList(head);

const holdsList = (text: string): boolean => [...listNames].some((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(text));

const isWholeObject = (line: string): boolean => isWhole(line, (value) => typeof value === 'object' && value !== null && !Array.isArray(value));

function isWhole(line: string, is: (value: unknown) => boolean): boolean {
  try {
    return is(JSON.parse(line));
  } catch {
    return false;
  }
}

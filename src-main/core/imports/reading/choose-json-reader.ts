import { listNames, readJsonDocument } from './read-json-document.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { RecordReader } from './raw-record.ts';

/** Chooses between JSON Lines and one JSON document once enough of the file is there to tell. */
export function readJson(): RecordReader {
  let head = '';
  let reader: RecordReader | null = null;
  return {
    push(text) {
      if (reader !== null) return reader.push(text);
      head += text;
      if (head.length < 65_536 && !head.includes('\n')) return [];
      reader = isJsonLines(head) || isLongLine(head) ? readJsonLines() : readJsonDocument();
      const all = head;
      head = '';
      return reader.push(all);
    },
    async end() {
      if (reader !== null) return reader.end();
      reader = readJsonDocument();
      const records = await reader.push(head);
      const last = await reader.end();
      return { records: [...records, ...last.records], cutAt: last.cutAt };
    },
  };
}

/**
 * True if each line is an object by itself. A first line that holds a whole object, or begins one that a second line
 * does not go on with, tells JSON Lines from a document laid out over several lines.
 */
export function isJsonLines(head: string): boolean {
  const text = head.trimStart();
  if (text.startsWith('[')) return false;
  const lines = text.split('\n', 20).map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', second] = lines;
  if (second === undefined) return !text.includes('\n') ? false : isWholeObject(first);
  if (isWholeObject(first)) return true;
  return second.startsWith('{"') && lines.slice(1, 8).some(isWholeObject);
}

/** A first line that is longer than all that was looked at, and holds no list of records: the lines after it are read too. */
const isLongLine = (head: string): boolean =>
  !head.includes('\n') && head.trimStart().startsWith('{') && ![...listNames].some((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(head));

function isWholeObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

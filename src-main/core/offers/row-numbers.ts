import type Database from 'better-sqlite3';
import { prepareOnce } from '../store/statements.ts';

const comma = 44;
const zero = 48;

/**
 * The row numbers that `sql` answers as one string (`group_concat`), in its order. One string crosses into JavaScript:
 * 100,000 numbers one by one cost more than finding them.
 */
export function readRowNumbers(db: Database.Database, sql: string, ...values: string[]): Int32Array {
  const text = prepareOnce<string | null>(db, sql).pluck().get(...values);
  return text === null || text === undefined ? new Int32Array(0) : parseRowNumbers(text);
}

function parseRowNumbers(text: string): Int32Array {
  let count = 1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === comma) count++;
  const rows = new Int32Array(count);
  let at = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === comma) {
      rows[at++] = row;
      row = 0;
    } else row = row * 10 + code - zero;
  }
  rows[at] = row;
  return rows;
}

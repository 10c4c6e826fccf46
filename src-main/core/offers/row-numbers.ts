import type Database from 'better-sqlite3';
import { prepareOnce } from '../store/statements.ts';

const comma = 44;
const zero = 48;

/**
 * The row numbers that `sql` answers as one string (`group_concat`), in its order. One string crosses into JavaScript, as bytes:
 * 100,000 numbers one by one cost more than finding them.
 */
export function readRowNumbers(db: Database.Database, sql: string, ...values: string[]): Int32Array {
  const text = prepareOnce<Buffer | null>(db, `select cast((${sql}) as blob)`).pluck().get(...values);
  return text === null || text === undefined ? new Int32Array(0) : parseRowNumbers(text);
}

/** Numbers between commas, as bytes. */
export function parseRowNumbers(text: Uint8Array): Int32Array {
  const rows = new Int32Array((text.length + 1) >> 1);
  let count = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text[i] ?? 0;
    if (code === comma) {
      rows[count++] = row;
      row = 0;
    } else row = row * 10 + code - zero;
  }
  rows[count++] = row;
  return rows.slice(0, count);
}

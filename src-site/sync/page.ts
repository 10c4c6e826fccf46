import { z } from 'zod';
import type { PageHead } from '../../src-main/contract/site/feed-line.ts';

/** Above this a page is cut, so that it stays small in memory on both sides. */
const pageBytes = 8 * 1024 * 1024;

/** The first rows that fit in a page; always at least one. A row is a line, or the several exits of one record. */
export function cutPage(rows: Buffer[]): Buffer[] {
  let size = 0;
  for (const [index, { length }] of rows.entries()) {
    size += length;
    if (size > pageBytes && index > 0) return rows.slice(0, index);
  }
  return rows;
}

const place = z.object({ seq: z.number().int(), entity: z.string(), id: z.string() });
export type Place = z.infer<typeof place>;

/** Where a row stands in the feed. */
export const readPlace = (row: Buffer) => place.parse(JSON.parse(row.toString('utf8', row.lastIndexOf('\n') + 1)));

/** The page as it is sent: a head, items, an end that says how many. */
export function writePage(head: PageHead, rows: Buffer[]): Buffer {
  const count = rows.reduce((sum, row) => sum + countItems(row), 0);
  const parts = [Buffer.from(JSON.stringify(head)), ...rows, Buffer.from(JSON.stringify({ kind: 'end', count }))];
  return Buffer.concat(parts.flatMap((part) => [part, newline]));
}

const newline = Buffer.from('\n');
const exitStart = Buffer.from('{"kind":"exit"');

/** JSON holds no line break of its own: only the exits of one record are several lines. */
function countItems(row: Buffer): number {
  if (exitStart.compare(row, 0, exitStart.length) !== 0) return 1;
  return row.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
}

import type { PageHead } from '../../src-main/contract/site/feed-line.ts';

/** A line of a page as the database has written it, with its place. `count` is how many items it holds. */
export type PageRow = { seq: number; entity: string; id: string; line: string; count: number };

/** Above this a page is cut, so that it stays small in memory on both sides. */
const pageBytes = 8 * 1024 * 1024;

/** The first rows that fit in a page; always at least one. */
export function cutPage(rows: PageRow[]): PageRow[] {
  let size = 0;
  for (const [index, { line }] of rows.entries()) {
    size += line.length;
    if (size > pageBytes && index > 0) return rows.slice(0, index);
  }
  return rows;
}

/** The page as it is sent: a head, items, an end that says how many. */
export function writePage(head: PageHead, rows: PageRow[]): Buffer {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const lines = rows.map(({ line }) => line);
  return Buffer.from(`${[JSON.stringify(head), ...lines, JSON.stringify({ kind: 'end', count })].join('\n')}\n`);
}

/**
 * SQL of "this record is in sight". `coalesce` hides from the planner how rare it may be: it then walks along the index
 * and stops at the page's end, instead of sorting all that is there.
 */
export const inSightSql = (row: string, scopes: string) => `coalesce(${row}.scopes && ${scopes}::text[], false)`;

/** SQL of a record's line. Only the payload is large, and it is copied, not read. Entities and ids need no escaping. */
export const putLineSql = (row: string) =>
  `'{"kind":"put","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"scopes":' || to_json(${row}.scopes)::text || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at
   || '","fields":' || ${row}.payload::text || '}'`;

export const deletedLineSql = (row: string) =>
  `'{"kind":"del","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at || '"}'`;

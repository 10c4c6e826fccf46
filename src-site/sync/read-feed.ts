import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { cutPage, readPlace, writePage } from './page.ts';

/**
 * What changed after `from`, in the order in which it became visible. A record is there once, as it stands now. An exit
 * is sent to the holders of its scope if the record changed again since, or if they no longer see it.
 */
export async function readFeed(tables: SiteTables, person: Person, meta: SiteMeta, from: Cursor, limit: number): Promise<Buffer> {
  const found = await tables.readFeedRows(from, person.scopes, limit);
  const rows = cutPage(found);
  const final = rows.at(-1);
  const last = final === undefined ? undefined : readPlace(final);
  const more = last !== undefined && (rows.length === limit || rows.length < found.length);
  const at = { kind: 'feed' as const, epoch: meta.epoch, grants: person.grantsHash };
  // At the end, the next page begins after all that was seen: the rows, and the counter read before them. It never goes back.
  const end = Math.max(meta.head, last?.seq ?? 0);
  const next = more ? { seq: last.seq, entity: last.entity, id: last.id } : { seq: Math.max(end + 1, from.seq), entity: '', id: '' };
  const cursor = writeCursor({ ...at, ...next }, meta.secret);
  return writePage({ ...makeEnvelope(meta), kind: 'page', next: cursor, more, head: cursor, headSeq: next.seq - 1 }, rows);
}

/** The cursor of a feed that has been read up to `seq`. */
export const makeFeedCursor = (meta: SiteMeta, person: Person, seq: number): Cursor => ({
  kind: 'feed', epoch: meta.epoch, seq: seq + 1, entity: '', id: '', grants: person.grantsHash,
});

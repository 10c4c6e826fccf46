import type { Database } from '../database/database.ts';
import { walkIndex } from '../database/walk-index.ts';
import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { cutPage, putLineSql, readPlace, writePage } from './page.ts';
import { makeFeedCursor } from './read-feed.ts';

type Asked = { scopes: string[]; after: Cursor | null; limit: number };

/**
 * A page of all that a person sees, by id. Records change while it is read: the feed, from the place where the first
 * page began, makes up for it; every page says that place.
 */
export async function readSnapshot(db: Database, person: Person, meta: SiteMeta, { scopes, after, limit }: Asked): Promise<Buffer> {
  const found = await walkIndex(db, snapshotStatement, [after?.entity ?? '', after?.id ?? '', scopes, limit]);
  const floor = after?.seq ?? meta.head;
  const rows = cutPage(found);
  const end = rows.at(-1);
  const last = end === undefined ? undefined : readPlace(end);
  const more = last !== undefined && (found.length === limit || rows.length < found.length);
  const next = more
    ? writeCursor({ kind: 'snapshot', epoch: meta.epoch, seq: floor, entity: last.entity, id: last.id, grants: person.grantsHash }, meta.secret)
    : null;
  const head = writeCursor(makeFeedCursor(meta, person, floor), meta.secret);
  return writePage({ ...makeEnvelope(meta), kind: 'page', next, more, head }, rows);
}

const snapshotStatement = `
select ${putLineSql('r')} as line
from sync_row r
where (r.entity, r.id) > ($1::text, $2::text) and r.scopes && $3::text[] and not r.deleted
order by r.entity, r.id limit $4::integer`;

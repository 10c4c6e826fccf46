import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { cutPage, readPlace, writePage } from './page.ts';
import { makeFeedCursor } from './read-feed.ts';

type Asked = { scopes: string[]; bucket: string | null; after: Cursor | null; limit: number };

/**
 * A page of all that a person sees, by id. Records change while it is read: the feed, from the place where the first
 * page began, makes up for it; every page says that place.
 */
export async function readSnapshot(tables: SiteTables, person: Person, meta: SiteMeta, { scopes, bucket, after, limit }: Asked): Promise<Buffer> {
  const found = await tables.readSnapshotRows({ entity: after?.entity ?? '', id: after?.id ?? '' }, scopes, limit, bucket);
  const floor = after?.seq ?? meta.head;
  const rows = cutPage(found);
  const end = rows.at(-1);
  const last = end === undefined ? undefined : readPlace(end);
  const more = last !== undefined && (found.length === limit || rows.length < found.length);
  const next = more
    ? writeCursor({ kind: 'snapshot', epoch: meta.epoch, seq: floor, entity: last.entity, id: last.id, grants: person.grantsHash }, meta.secret)
    : null;
  const head = writeCursor(makeFeedCursor(meta, person, floor), meta.secret);
  return writePage({ ...makeEnvelope(meta), kind: 'page', next, more, head, headSeq: floor }, rows);
}

import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { cutPage, readPlace, writePage } from './page.ts';
import { makeFeedCursor } from './read-feed.ts';

type Asked = { scopes: string[]; bucket: string | null; after: Cursor | null; limit: number };

/**
 * A page of all that a person sees, the latest change first: what is worked on comes before what is long over. Records change while it
 * is read: the feed, from the place where the first page began, makes up for it; every page says that place. A bucket of the digest comes by id.
 */
export async function readSnapshot(tables: SiteTables, person: Person, meta: SiteMeta, { scopes, bucket, after, limit }: Asked): Promise<Buffer> {
  const floor = after?.seq ?? meta.head;
  const [entity, id] = [after?.entity ?? '', after?.id ?? ''];
  const found = bucket === null
    ? await tables.readSnapshotRows({ seq: after?.at ?? floor + 1, entity, id }, scopes, limit)
    : await tables.readBucketRows({ entity, id }, scopes, limit, bucket);
  const rows = cutPage(found);
  const end = rows.at(-1);
  const last = end === undefined ? undefined : readPlace(end);
  const more = last !== undefined && (found.length === limit || rows.length < found.length);
  const at = { epoch: meta.epoch, seq: floor, entity: last?.entity ?? '', id: last?.id ?? '', grants: person.grantsHash };
  const place: Cursor = bucket === null ? { ...at, kind: 'records', at: last?.seq ?? 0 } : { ...at, kind: 'snapshot' };
  const head = writeCursor(makeFeedCursor(meta, person, floor), meta.secret);
  return writePage({ ...makeEnvelope(meta), kind: 'page', next: more ? writeCursor(place, meta.secret) : null, more, head, headSeq: floor }, rows);
}

import type { Database } from '../database/database.ts';
import { walkIndex } from '../database/walk-index.ts';
import type { Person } from '../devices/find-person.ts';
import { makeEnvelope, type SiteMeta } from '../records/site-meta.ts';
import { writeCursor, type Cursor } from './cursor.ts';
import { cutPage, deletedLineSql, putLineSql, readPlace, writePage } from './page.ts';

/**
 * What changed after `from`, in the order in which it became visible. A record is there once, as it stands now. An exit
 * is sent to the holders of its scope if the record changed again since, or if they no longer see it.
 */
export async function readFeed(db: Database, person: Person, meta: SiteMeta, from: Cursor, limit: number): Promise<Buffer> {
  const found = await walkIndex(db, feedStatement, [from.seq, from.entity, from.id, person.scopes, limit]);
  const rows = cutPage(found);
  const final = rows.at(-1);
  const last = final === undefined ? undefined : readPlace(final);
  const more = last !== undefined && (rows.length === limit || rows.length < found.length);
  const at = { kind: 'feed' as const, epoch: meta.epoch, grants: person.grantsHash };
  // At the end, the next page begins after all that was seen: the rows, and the counter read before them. It never goes back.
  const end = Math.max(meta.head, last?.seq ?? 0);
  const next = more ? { seq: last.seq, entity: last.entity, id: last.id } : { seq: Math.max(end + 1, from.seq), entity: '', id: '' };
  const cursor = writeCursor({ ...at, ...next }, meta.secret);
  return writePage({ ...makeEnvelope(meta), kind: 'page', next: cursor, more, head: cursor }, rows);
}

/** The cursor of a feed that has been read up to `seq`. */
export const makeFeedCursor = (meta: SiteMeta, person: Person, seq: number): Cursor => ({
  kind: 'feed', epoch: meta.epoch, seq: seq + 1, entity: '', id: '', grants: person.grantsHash,
});

// An exit and its record's own line never have the same (seq, entity, id): the exit is then sent only if the record is
// out of sight. So a page is never cut inside one.
const feedStatement = `
select line from (
  (select r.seq, r.entity, r.id, case when r.deleted then ${deletedLineSql('r')} else ${putLineSql('r')} end as line
   from sync_row r
   where (r.seq, r.entity, r.id) > ($1::bigint, $2::text, $3::text) and r.scopes && $4::text[]
   order by r.seq, r.entity, r.id limit $5::integer)
  union all
  (select e.seq, e.entity, e.id,
     (select string_agg('{"kind":"exit","entity":"' || e.entity || '","id":"' || e.id || '","seq":' || e.seq
       || ',"scope":' || to_json(s)::text || '}', E'\\n') from unnest(e.scopes) s where s = any($4::text[])) as line
   from sync_exit e left join sync_row r on r.entity = e.entity and r.id = e.id
   where (e.seq, e.entity, e.id) > ($1::bigint, $2::text, $3::text) and e.scopes && $4::text[]
     and (r.id is null or e.seq < r.seq or not (r.scopes && $4::text[]))
   order by e.seq, e.entity, e.id limit $5::integer)
) found
order by seq, entity, id limit $5::integer`;

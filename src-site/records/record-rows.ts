import type { Database } from '../database/database.ts';
import { walkIndex } from '../database/walk-index.ts';
import type { Place } from '../sync/page.ts';
import type { RecordKey } from './site-record.ts';

/** See `SiteTables.readFeedRows`. A record is there once, as it stands. */
export const readFeedRows = (db: Database, after: Place, scopes: string[], limit: number): Promise<Buffer[]> =>
  walkIndex(db, feedStatement, [after.seq, after.entity, after.id, scopes, limit]);

/** See `SiteTables.readSnapshotRows`. */
export const readSnapshotRows = (db: Database, after: RecordKey, scopes: string[], limit: number, bucket: string | null): Promise<Buffer[]> =>
  bucket === null
    ? walkIndex(db, snapshotStatement, [after.entity, after.id, scopes, limit])
    : walkIndex(db, bucketStatement, [after.entity, after.id, scopes, limit, bucket]);

/** SQL of a record's line. Only the payload is large, and it is copied, not read. Entities and ids need no escaping. */
const putLineSql = (row: string) =>
  `'{"kind":"put","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"scopes":' || to_json(${row}.scopes)::text || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at
   || coalesce('","authors":' || ${row}.authors::text, '"') || ',"fields":' || ${row}.payload::text || '}'`;

const deletedLineSql = (row: string) =>
  `'{"kind":"del","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at || '"}'`;

// An exit is sent to the holders of its scope if the record changed again since, or if they no longer see it. It and its
// record's own line never have the same (seq, entity, id): the exit is then sent only if the record is out of sight. So a
// page is never cut inside one.
export const feedStatement = `
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

const makeSnapshotStatement = (bucket: string) => `
select ${putLineSql('r')} as line
from sync_row r
where ${bucket} (r.entity, r.id) > ($1::text, $2::text) and r.scopes && $3::text[] and not r.deleted
order by r.entity, r.id limit $4::integer`;
const snapshotStatement = makeSnapshotStatement('');
const bucketStatement = makeSnapshotStatement('lower(right(r.id, 2)) = $5::text and');

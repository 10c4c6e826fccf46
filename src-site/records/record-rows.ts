import { coversScope } from '../../src-main/domain/record/scope.ts';
import type { Database } from '../database/database.ts';
import { walkIndex } from '../database/walk-index.ts';
import type { Place } from '../sync/page.ts';
import type { RecordKey } from './site-record.ts';

/** See `SiteTables.readFeedRows`. A record is there once, as it stands. */
export const readFeedRows = (db: Database, after: Place, scopes: string[], limit: number): Promise<Buffer[]> =>
  walkIndex(db, feedStatement, listFeedParameters(after, scopes, limit));

export const listFeedParameters = (after: Place, scopes: string[], limit: number): unknown[] => [
  after.seq, after.entity, after.id, ...sortLabels(scopes), scopes, scopes.filter(isOfPlace), limit,
];

/** See `SiteTables.readSnapshotRows`. */
export const readSnapshotRows = (db: Database, before: Place, scopes: string[], limit: number): Promise<Buffer[]> =>
  walkIndex(db, snapshotStatement, listSnapshotParameters(before, scopes, limit));

export const listSnapshotParameters = (before: Place, scopes: string[], limit: number): unknown[] => [before.seq, before.entity, before.id, ...sortLabels(scopes), limit];

/** See `SiteTables.readBucketRows`. */
export const readBucketRows = (db: Database, after: RecordKey, scopes: string[], limit: number, bucket: string): Promise<Buffer[]> =>
  walkIndex(db, bucketStatement, [after.entity, after.id, scopes, limit, bucket]);

const isOfPlace = (scope: string) => scope.includes(':');

/** Those of whole families, which a record bears first, and those of places, which it bears second: each record is found once (`listRecordScopes`). */
function sortLabels(scopes: string[]): [families: string[], places: string[]] {
  const own = scopes.filter((scope) => !scopes.some((other) => other !== scope && coversScope(other, scope)));
  return [own.filter((scope) => !isOfPlace(scope)), own.filter(isOfPlace)];
}

/** SQL of a record's line. Only the payload is large, and it is copied, not read. Entities and ids need no escaping. */
const putLineSql = (row: string) =>
  `'{"kind":"put","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"scopes":' || to_json(${row}.scopes)::text || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at
   || coalesce('","authors":' || ${row}.authors::text, '"') || ',"fields":' || ${row}.payload::text || '}'`;

const deletedLineSql = (row: string) =>
  `'{"kind":"del","entity":"' || ${row}.entity || '","id":"' || ${row}.id || '","ver":' || ${row}.ver || ',"seq":' || ${row}.seq
   || ',"by":' || to_json(${row}.by)::text || ',"at":"' || ${row}.at || '"}'`;

/**
 * SQL of the places where records stand, of families and of places, from the indexes of `0026` and `0027`: as many of each label as a page
 * takes, then the first of all of them. However few of all records a person sees, no other is walked over. `seq + 0` is what these indexes
 * hold: the planner, which knows nothing of what is rare, would otherwise take the one by `seq` for them.
 */
const placesSql = (families: string, places: string, limit: string, { where, order }: { where: string; order: string }) => {
  const ofLabel = (labels: string, position: 1 | 2) => `
    select x.* from unnest(${labels}::text[]) label, lateral (
      select r.seq, r.entity, r.id, r.ctid as place from sync_row r where r.scopes[${position}] = label and ${where} order by ${order.replace('seq', '(r.seq + 0)')} limit ${limit}::integer) x`;
  return `${ofLabel(families, 1)} union all ${ofLabel(places, 2)} order by ${order} limit ${limit}::integer`;
};

// An exit is sent to the holders of its scope if the record changed again since, or if they no longer see it. It and its
// record's own line never have the same (seq, entity, id): the exit is then sent only if the record is out of sight. So a
// page is never cut inside one.
const exitsOfLabel = (labels: string, position: 1 | 2) => `
  select x.* from unnest(${labels}::text[]) label, lateral (
    select e.seq, e.entity, e.id, e.scopes from sync_exit e left join sync_row r on r.entity = e.entity and r.id = e.id
    where e.scopes[${position}] = label and (e.seq + 0, e.entity, e.id) > ($1::bigint, $2::text, $3::text)
      and (r.id is null or e.seq < r.seq or not (r.scopes && $6::text[]))
    order by (e.seq + 0), e.entity, e.id limit $8::integer) x`;

export const feedStatement = `
select line from (
  (select f.seq, f.entity, f.id, case when r.deleted then ${deletedLineSql('r')} else ${putLineSql('r')} end as line
   from (${placesSql('$4', '$5', '$8', { where: '(r.seq + 0, r.entity, r.id) > ($1::bigint, $2::text, $3::text)', order: 'seq, entity, id' })}) f
   join sync_row r on r.ctid = f.place
   order by f.seq, f.entity, f.id)
  union all
  (select e.seq, e.entity, e.id,
     (select string_agg('{"kind":"exit","entity":"' || e.entity || '","id":"' || e.id || '","seq":' || e.seq
       || ',"scope":' || to_json(s)::text || '}', E'\\n') from unnest(e.scopes) s where s = any($6::text[])) as line
   from (${exitsOfLabel('$6', 1)} union ${exitsOfLabel('$7', 2)} order by seq, entity, id limit $8::integer) e
   order by e.seq, e.entity, e.id)
) found
order by seq, entity, id limit $8::integer`;

export const snapshotStatement = `
select ${putLineSql('r')} as line
from (${placesSql('$4', '$5', '$6', { where: 'not r.deleted and (r.seq + 0, r.entity, r.id) < ($1::bigint, $2::text, $3::text)', order: 'seq desc, entity desc, id desc' })}) f
join sync_row r on r.ctid = f.place
order by f.seq desc, f.entity desc, f.id desc`;

const bucketStatement = `
select ${putLineSql('r')} as line
from sync_row r
where lower(right(r.id, 2)) = $5::text and (r.entity, r.id) > ($1::text, $2::text) and r.scopes && $3::text[] and not r.deleted
order by r.entity, r.id limit $4::integer`;

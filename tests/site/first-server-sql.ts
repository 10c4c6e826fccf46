/**
 * What a server of the first schema (0001) asks, as it was released: frozen, never to be edited. While a new version is
 * brought in, such servers go on over a database that a newer one has migrated.
 */
export const firstServer = {
  person: `select u.id, u.name, u.roles, u.territories from device_token t join site_user u on u.id = t.user_id
     where t.hash = $1 and t.revoked_at is null and u.revoked_at is null`,
  meta: `select epoch, min_seq as "minSeq", backup_seq as "backupSeq", schema_min as "schemaMin",
       schema_max as "schemaMax", secret, site_name as "siteName", sync_clock.v as head
     from sync_meta, sync_clock`,
  hello: `insert into sync_device (device_id, user_id, app) values ($1, $2, $3)
     on conflict (device_id) do update set user_id = excluded.user_id, app = excluded.app, seen_at = now()
     returning last_n as "lastN"`,
  lockDevice: `select user_id as "userId", last_n as "lastN" from sync_device where device_id = $1 for update`,
  results: 'select n, sha, seq, result::text as result from sync_result where device_id = $1 and n = any($2::integer[])',
  lockRecords: `select entity, id, ver, scopes, deleted, about, payload::text as payload, by, at from sync_row
     where (entity, id) in (select * from unnest($1::text[], $2::text[])) order by entity, id for update`,
  conflictsAbout: 'select entity, id from sync_row where about = any($1::text[]) and not deleted',
  unpublish: 'delete from published_offer where id = any($1::text[])',
  publish: `insert into published_offer (id, published_at, territory, contract_type, search, payload)
       select x.id, x.published_at, x.territory, x.contract_type, x.search, x.payload::json
       from json_to_recordset($1::json) as x(
         id text, published_at text, territory text, contract_type text, search text, payload text)
       order by x.id
       on conflict (id) do update set published_at = excluded.published_at, territory = excluded.territory,
         contract_type = excluded.contract_type, search = excluded.search, payload = excluded.payload`,
  write: `
with clock as (update sync_clock set v = v + 1 returning v),
rows as (
  insert into sync_row as old (entity, id, ver, seq, scopes, deleted, about, payload, by, at)
  select x.entity, x.id, x.ver, clock.v, x.scopes, x.deleted, x.about, x.payload::json, x.by, x.at
  from clock, json_to_recordset($1::json) as x(
    entity text, id text, ver integer, scopes text[], deleted boolean, about text, payload text, by text, at text)
  on conflict (entity, id) do update set
    ver = excluded.ver, seq = excluded.seq, scopes = excluded.scopes, deleted = excluded.deleted,
    about = excluded.about, payload = excluded.payload, by = excluded.by, at = excluded.at
  where old.ver = excluded.ver - 1
  returning 1
),
exits as (
  insert into sync_exit (seq, entity, id, scopes)
  select clock.v, x.entity, x.id, x.scopes
  from clock, json_to_recordset($2::json) as x(entity text, id text, scopes text[])
),
device as (
  update sync_device set last_n = $4::integer, seen_at = now() from clock where device_id = $3::text
),
results as (
  insert into sync_result (device_id, n, sha, seq, result)
  select $3::text, x.n, x.sha, clock.v, x.result::json
  from clock, json_to_recordset($5::json) as x(n integer, sha text, result text)
)
select clock.v as seq, (select count(*)::integer from rows) as written, pg_notify($6::text, clock.v::text) from clock`,
  feed: `
select seq, entity, id, deleted, scopes, payload::text as payload from sync_row
where (seq, entity, id) > ($1::bigint, $2::text, $3::text) and scopes && $4::text[] order by seq, entity, id limit $5::integer`,
  exits: 'select seq, entity, id, scopes from sync_exit where (seq, entity, id) > ($1::bigint, $2::text, $3::text) and scopes && $4::text[]',
  addUser: 'insert into site_user (id, name, roles, territories) values ($1, $2, $3, $4)',
  addToken: 'insert into device_token (hash, user_id) values ($1, $2)',
  giveBack: 'update device_token set revoked_at = now() where hash = $1',
  reference: `insert into submission_reference (entity, source_name, reference, id) values ($1, $2, $3, $4) on conflict do nothing returning id`,
} as const;

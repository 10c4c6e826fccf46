-- Files that this desk holds, is fetching, or has to send. Each copy is encrypted with a key of its own, under a name that
-- says nothing (`place`, in the folder `files`): without this table they are noise.
create table file (
  sha256 text primary key,
  size integer not null,
  type text not null,
  state text not null check (state in ('wanted', 'coming', 'here')),
  place text unique,                -- null while nothing of it is on the disk
  key blob,
  to_send integer not null default 0 check (to_send in (0, 1)),
  keep integer not null default 0 check (keep in (0, 1)),
  used_at text not null,            -- added, received or opened
  check ((place is null) = (key is null) and (place is null) = (state = 'wanted'))
) strict, without rowid;

create index file_to_send on file (size) where to_send = 1;
create index file_awaited on file (size) where state <> 'here';

-- Which records name a file, as they stand.
create table file_use (
  sha256 text not null,
  entity text not null,
  id text not null,
  primary key (sha256, entity, id)
) strict, without rowid;
create index file_use_record on file_use (entity, id);

-- What history says of files: a file that it names can still come back by an undo.
create index change_of_files on change (id)
  where field = 'files' or (field = '*' and before is not null and json_array_length(before, '$.files') > 0);

-- A site that knew of files before this version did: what was kept aside is read now.
insert or ignore into file_use
  select file.value ->> 'sha256', record.entity, record.id from record, json_each(record.extra, '$.files') file where extra is not null;
update record set fields = json_set(fields, '$.files', extra -> '$.files'), extra = nullif(json_remove(extra, '$.files'), '{}')
  where extra is not null and json_type(extra, '$.files') = 'array';
update record_base set fields = json_set(fields, '$.files', extra -> '$.files'), extra = nullif(json_remove(extra, '$.files'), '{}')
  where fields is not null and extra is not null and json_type(extra, '$.files') = 'array';

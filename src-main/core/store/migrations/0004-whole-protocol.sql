-- A line is numbered under the name that the device had then: after a copy of the profile both names have a line 1, and a
-- site restored from a backup is sent the lines of both again.
create table outbox_named (
  line integer primary key autoincrement,
  device text,                      -- null until it is first sent, like `n`
  n integer,
  batch text not null references batch (id),
  entity text not null,
  id text not null,
  op text not null check (op in ('put', 'delete')),
  base_ver integer not null,
  base text not null,
  set_fields text not null,
  at text not null,
  held_since text,
  delay_ms integer not null default 0,
  sha text,
  frozen text,
  unique (device, n)
) strict;
-- The numbers of lines go on: "À revoir" knows its lines by them.
insert into sqlite_sequence (name, seq) select 'outbox_named', seq from sqlite_sequence where name = 'outbox';
insert into outbox_named (line, device, n, batch, entity, id, op, base_ver, base, set_fields, at, held_since, delay_ms, sha, frozen)
  select line, iif(n is null, null, name), iif(name is null, null, n), batch, entity, id, op, base_ver, base, set_fields, at, held_since,
    delay_ms, iif(name is null, null, sha), iif(name is null, null, frozen)
  from outbox, (select (select value ->> '$' from setting where name = 'sync.device') as name);
drop table outbox;
alter table outbox_named rename to outbox;
create index outbox_record on outbox (entity, id);
create index outbox_batch on outbox (batch);
create index outbox_held on outbox (held_since, delay_ms) where held_since is not null and n is null;

-- Every line that the site consumed, refused ones too: numbers follow each other without a hole. `line` is its place in the
-- outbox, which it takes again if the site is restored; null for those of before, which had none.
create table journal_named (
  device text not null,
  n integer not null,
  line integer,
  batch text not null references batch (id),
  seq integer not null,
  sha text not null,
  frozen text not null,
  acknowledged_at text not null,
  primary key (device, n)
) strict, without rowid;
-- The act of a line of before is found by its record and hour; one that is not found gets an act that nobody undoes.
insert into batch (id, kind, label, origin, by, at, undone_by)
  select '00000000-0000-4000-8000-000000000004', 'edit', '', 'import', '', '2026-11-25T00:00:00.000Z', '00000000-0000-4000-8000-000000000004'
  where exists (select 1 from journal);
insert into journal_named (device, n, line, batch, seq, sha, frozen, acknowledged_at)
  select coalesce((select value ->> '$' from setting where name = 'sync.device'), ''), n, null,
    coalesce(
      (select c.batch from change c where c.entity = j.frozen ->> '$.entity' and c.record_id = j.frozen ->> '$.id'
         and c.at = j.frozen ->> '$.at' and c.batch is not null limit 1),
      '00000000-0000-4000-8000-000000000004'),
    seq, sha, frozen, acknowledged_at
  from journal j;
drop table journal;
alter table journal_named rename to journal;
create index journal_seq on journal (seq);
create index journal_record on journal (frozen ->> '$.id');

-- All that the site has, read anew beside what is here, until it takes its place at once. `item` null: as it is here.
create table aside (
  entity text not null,
  id text not null,
  ver integer not null,
  seq integer not null,
  item text,                        -- JSON, as the site sent it
  unique (entity, id)
) strict;
drop table snapshot_seen;

-- Records that this version cannot hold: of a kind that it does not know, or that do not fit theirs. Asked for again by a
-- version that has not tried yet.
create table unread (
  entity text not null,
  id text not null,
  ver integer not null,
  seq integer not null,
  scopes text not null,             -- JSON array of labels
  tried text not null,              -- the version that could not
  primary key (entity, id)
) strict, without rowid;

-- Where a version of before knew only that something was missing, or was in the middle of a download: all is read again.
update setting set value = 'null' where name = 'sync.cursor' and
  (exists (select 1 from hole) or exists (select 1 from setting place where place.name = 'sync.snapshot' and place.value <> 'null'));
delete from setting where name = 'sync.snapshot';
drop table hole;

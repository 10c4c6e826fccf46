-- The counter of changes. Bumped by the last statement of each writing transaction, whose rows all get its value:
-- the lock on this row lasts until commit, so the order of `seq` is the order in which changes become visible.
create table sync_clock (
  one boolean primary key default true check (one),
  v bigint not null
);
insert into sync_clock (v) values (0);

-- Every record as it stands: one line each, not a log.
create table sync_row (
  entity text collate "C" not null,
  id text collate "C" not null,
  ver integer not null,
  seq bigint not null,
  scopes text[] not null,
  deleted boolean not null default false,
  about text collate "C",           -- for a conflict, the id of its record
  payload json not null,            -- kept as text: a page is built from it without reading it
  by text not null,
  at text not null,
  primary key (entity, id)
) with (toast_tuple_target = 8160, fillfactor = 90);
create index sync_row_feed on sync_row (seq, entity, id);
create index sync_row_about on sync_row (about) where about is not null;

-- A record that left scopes: who holds it by one of them alone must forget it.
create table sync_exit (
  seq bigint not null,
  entity text collate "C" not null,
  id text collate "C" not null,
  scopes text[] not null,
  primary key (seq, entity, id)
);

create table site_user (
  id text primary key,
  name text not null,
  roles text[] not null,
  territories text[] not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- Only the SHA-256 of a token is kept.
create table device_token (
  hash text primary key,
  user_id text not null references site_user (id),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index device_token_user on device_token (user_id);

create table sync_device (
  device_id text primary key,
  user_id text not null references site_user (id),
  last_n integer not null default 0,
  app text,
  seen_at timestamptz not null default now()
);

-- What became of each line, so that a line sent twice gets the same answer and no second effect.
create table sync_result (
  device_id text not null references sync_device (device_id),
  n integer not null,
  sha text not null,
  seq bigint not null,
  result json not null,
  primary key (device_id, n)
);

create table sync_meta (
  one boolean primary key default true check (one),
  epoch text not null,
  min_seq bigint not null default 0,
  backup_seq bigint not null default 0,
  schema_min integer not null default 1,
  schema_max integer not null default 1,
  secret text not null,             -- signs cursors
  site_name text not null default 'Ressources solidaires'
);
insert into sync_meta (epoch, secret) values (
  replace(gen_random_uuid()::text, '-', ''),
  replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
);

-- The same thing sent again under the same name is the same record.
create table submission_reference (
  entity text not null,
  source_name text not null,
  reference text not null,
  id text not null,
  at timestamptz not null default now(),
  primary key (entity, source_name, reference)
);

-- What the public sees, ready to be sent.
create table published_offer (
  id text collate "C" primary key,
  published_at text collate "C" not null,
  territory text,
  contract_type text,
  search text not null,             -- folded: lower case, no accents
  payload json not null
);
create index published_offer_order on published_offer (published_at desc, id desc);

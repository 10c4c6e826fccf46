-- Attached files, by the SHA-256 of their bytes: once each, whatever the number of records that name them.
create table site_file (
  sha256 text collate "C" primary key,
  size bigint not null,
  type text not null,
  completed_at timestamptz not null default now(),
  unused_since timestamptz default now()  -- null: a record names it
);
create index site_file_unused on site_file (unused_since) where unused_since is not null;

-- The bytes of whole files, in pieces that follow each other.
create table file_part (
  sha256 text collate "C" not null references site_file (sha256) on delete cascade,
  at bigint not null,
  bytes bytea not null,
  primary key (sha256, at)
);
-- What is sent is already compressed, or encrypted noise to this database.
alter table file_part alter column bytes set storage external;

-- What has come so far of a file, each sender's apart: one cannot spoil what another sends under the same name.
create table file_upload (
  sha256 text collate "C" not null,
  user_id text not null references site_user (id),
  size bigint not null,
  received bigint not null default 0,
  touched_at timestamptz not null default now(),
  primary key (sha256, user_id)
);
create index file_upload_user on file_upload (user_id);
create table file_upload_part (
  sha256 text collate "C" not null,
  user_id text not null,
  at bigint not null,
  bytes bytea not null,
  primary key (sha256, user_id, at),
  foreign key (sha256, user_id) references file_upload (sha256, user_id) on delete cascade
);
alter table file_upload_part alter column bytes set storage external;

-- Who has shown that they have the whole file, and may therefore name it in a record.
create table file_holder (
  sha256 text collate "C" not null references site_file (sha256) on delete cascade,
  user_id text not null references site_user (id),
  primary key (sha256, user_id)
);

-- Which records name a file, and named it. Who sees the record may read the file.
create table file_use (
  sha256 text collate "C" not null,
  entity text collate "C" not null,
  id text collate "C" not null,
  gone_at timestamptz,
  primary key (sha256, entity, id)
);
create index file_use_record on file_use (entity, id) where gone_at is null;

-- Records carry a list of files from now on. Who does not know of it leaves it as it is.
update sync_meta set schema_max = greatest(schema_max, 2);

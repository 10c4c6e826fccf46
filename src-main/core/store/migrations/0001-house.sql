-- Every record that this desk holds, as its person sees it: what the site says, with this desk's pending changes on top.
create table record (
  row integer primary key,
  entity text not null,
  id text not null,
  ver integer not null,             -- the site's version; 0 = the site has never had it
  seq integer not null,
  scopes text not null,             -- JSON array of labels
  fields text not null,             -- JSON object, all fields of the entity
  extra text,                       -- JSON object: fields that this version does not know, kept untouched
  changed_by text not null,
  changed_at text not null,
  unique (entity, id)
) strict;

-- What the site says of a record on which this desk has pending changes. No line here: `record` is the site's own state.
create table record_base (
  entity text not null,
  id text not null,
  ver integer not null,
  seq integer not null,
  scopes text not null,
  fields text,                      -- null: the site has not got it, or deleted it
  extra text,
  deleted integer not null default 0 check (deleted in (0, 1)),
  changed_by text not null,
  changed_at text not null,
  primary key (entity, id)
) strict, without rowid;

-- What the list of offers filters and sorts by. `row` is that of `record`.
create table offer_list (
  row integer primary key,
  state text not null,
  contract_type text,
  territory text,
  source text not null,
  title_key text not null,          -- folded for sorting as French does
  employer_key text not null,
  place_key text not null,
  received_at text not null,
  apply_by text,
  reference_key text,               -- source name and reference: the same offer sent again
  text_sum integer not null         -- of the text in offer_search, so that a change of state leaves it alone; 0 = not known
) strict;
create index offer_list_received on offer_list (received_at);
create index offer_list_title on offer_list (title_key);
create index offer_list_employer on offer_list (employer_key);
create index offer_list_place on offer_list (place_key);
create index offer_list_apply_by on offer_list (apply_by);
create index offer_list_reference on offer_list (reference_key) where reference_key is not null;

create virtual table offer_search using fts5 (
  title, employer, place, description,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

-- One act of a person (or an import, or a pull): what undo takes back at once.
create table batch (
  place integer primary key autoincrement, -- the order of acts: a clock may go back, this does not
  id text not null unique,
  kind text not null,               -- 'edit', 'decision', 'move', 'create', 'import', 'delete', 'undo', 'redo', 'resolve'
  label text not null,              -- for a person: the record's title, or the lot's name
  origin text not null check (origin in ('person', 'import', 'undo', 'redo')),
  by text not null,
  at text not null,
  undoes text references batch (id),
  undone_by text references batch (id)
) strict;
create index batch_standing on batch (by, place) where undone_by is null;

-- Field-level history. `field` '*' marks a creation (before null) or a deletion (after null; before is the whole record).
create table change (
  id integer primary key autoincrement,
  batch text references batch (id),
  entity text not null,
  record_id text not null,
  field text not null,
  before text,                      -- JSON
  after text,                       -- JSON
  by text not null,
  device text,
  at text not null,
  origin text not null check (origin in ('person', 'import', 'site', 'undo', 'redo'))
) strict;
create index change_record on change (entity, record_id, id);
create index change_batch on change (batch) where batch is not null;

-- What waits to leave, in order. A line gets its number `n`, its sha and its frozen bytes when it is first sent.
create table outbox (
  line integer primary key autoincrement,
  n integer unique,
  batch text not null references batch (id),
  entity text not null,
  id text not null,
  op text not null check (op in ('put', 'delete')),
  base_ver integer not null,
  base text not null,
  set_fields text not null,
  at text not null,
  held_since text,                  -- instant; with delay_ms: leaves at held_since + delay_ms
  delay_ms integer not null default 0,
  sha text,
  frozen text
) strict;
create index outbox_record on outbox (entity, id);
create index outbox_batch on outbox (batch);

-- Acknowledged lines, kept until the site says that a verified backup covers them.
create table journal (
  n integer primary key,
  seq integer not null,
  sha text not null,
  frozen text not null,
  acknowledged_at text not null
) strict;

-- "À revoir": lines that the site refused for good. Nothing that a person wrote is dropped.
create table tray (
  line integer primary key,
  n integer,
  entity text not null,
  id text not null,
  op text not null,
  base text not null,
  set_fields text not null,
  at text not null,
  code text not null,
  problems text not null,
  title text not null,
  refused_at text not null,
  dismissed_at text
) strict;

-- Entities that a newer site sends and this version cannot hold: counted, and read again after an update.
create table hole (entity text primary key, seen integer not null, first_seq integer not null) strict, without rowid;

-- What a download that replaces an earlier one has met: at its end, what it has not met is gone from the site.
create table snapshot_seen (entity text not null, id text not null, primary key (entity, id)) strict, without rowid;

create table import_lot (
  id text primary key,
  name text not null,
  file_name text not null,
  format text not null,
  state text not null,
  at text not null,
  by text not null,
  failure text,
  batch text references batch (id)
) strict, without rowid;

create table import_line (
  lot text not null references import_lot (id) on delete cascade,
  number integer not null,
  status text not null check (status in ('new', 'changed', 'unchanged', 'wrong')),
  title text not null,
  reference text,
  record_id text,
  set_fields text,                  -- JSON: what would be written
  problems text not null,
  applied integer not null default 0 check (applied in (0, 1)),
  primary key (lot, number)
) strict, without rowid;
create index import_line_status on import_line (lot, status, number);

-- Small things by name: cursor, epoch, device id, grants, settings, site. Values are JSON.
create table setting (name text primary key, value text not null) strict, without rowid;

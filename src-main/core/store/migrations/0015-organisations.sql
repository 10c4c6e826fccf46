-- What the list of organisations sorts, searches and finds by. `row` is that of `record`.
create table organisation_list (
  row integer primary key,
  name_key text not null,
  place_key text not null,
  siren text,                       -- nine digits, of the SIRET
  rna text
) strict;
create index organisation_list_name on organisation_list (name_key);
create index organisation_list_place on organisation_list (place_key);
create index organisation_list_siren on organisation_list (siren) where siren is not null;
create index organisation_list_rna on organisation_list (rna) where rna is not null;
insert into organisation_list (row, name_key, place_key, siren, rna)
  select row, coalesce(fold_text(fields ->> '$.name'), '~'), coalesce(fold_text(fields ->> '$.city'), '~'), read_siren(fields ->> '$.siret'), read_rna(fields ->> '$.rna')
  from record where entity = 'organisation';

-- The offers of an organisation are found by its SIREN, where they give one.
alter table offer_list add column siren text;
update offer_list set siren = (select read_siren(fields ->> '$.employerSiret') from record where record.row = offer_list.row);
create index offer_list_siren on offer_list (siren) where siren is not null;

-- A verdict that a person put down, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.essOverride', extra -> '$.essOverride'), extra = nullif(json_remove(extra, '$.essOverride'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.essOverride') = 'object';
update record_base set fields = json_set(fields, '$.essOverride', extra -> '$.essOverride'), extra = nullif(json_remove(extra, '$.essOverride'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.essOverride') = 'object';

-- A file of references (SIRENE, annuaire, RNA, ESUS) that a person imported, and what its lines say. It stays on this desk.
create table reference_file (
  id text primary key,
  name text not null,
  at text not null,
  by text not null,
  state text not null check (state in ('reading', 'done', 'cancelled', 'failed')),
  lines integer not null default 0,
  organisations integer not null default 0,
  wrong integer not null default 0,
  failure text                      -- JSON: code, line, detail
) strict, without rowid;
create table reference_row (
  row integer primary key,
  file text not null references reference_file (id),
  number integer not null,
  siren text,
  rna text,
  name text,
  statements text not null          -- JSON
) strict;
create index reference_row_siren on reference_row (siren) where siren is not null;
create index reference_row_rna on reference_row (rna) where rna is not null;
create index reference_row_file on reference_row (file);
create table reference_problem (
  row integer primary key,
  file text not null references reference_file (id),
  number integer not null,
  problem text not null             -- JSON: a message, whose values name the field
) strict;
create index reference_problem_file on reference_problem (file, row);

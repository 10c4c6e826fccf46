-- What a site that knew of them has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.distinctFrom') = 'array';
update record set fields = json_set(fields, '$.mergedFrom', extra -> '$.mergedFrom'), extra = nullif(json_remove(extra, '$.mergedFrom'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.mergedFrom') = 'array';
update record_base set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.distinctFrom') = 'array';
update record_base set fields = json_set(fields, '$.mergedFrom', extra -> '$.mergedFrom'), extra = nullif(json_remove(extra, '$.mergedFrom'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.mergedFrom') = 'array';

-- The numbers under which organisations that may be one are looked for: those of a row lie from 32 times its number on.
create table organisation_key_list (
  place integer primary key,
  key integer not null
) strict;
insert into organisation_key_list (place, key)
  select record.row * 32 + one.key, one.value from record, json_each(list_organisation_keys(record.fields)) as one where entity = 'organisation';
create index organisation_key_list_key on organisation_key_list (key);

-- The records that went into another one, by which offers and releases of theirs find it. `row` is that of the one that stayed.
create table organisation_merged_list (
  row integer not null,
  id text not null,
  name_key text not null,
  siren text,
  rna text,
  primary key (row, id)
) strict, without rowid;
insert or ignore into organisation_merged_list (row, id, name_key, siren, rna)
  select record.row, gone.value ->> '$.id', coalesce(fold_text(gone.value ->> '$.name'), '~'), read_siren(gone.value ->> '$.siret'), read_rna(gone.value ->> '$.rna')
  from record, json_each(record.fields, '$.mergedFrom') as gone where entity = 'organisation';
insert or ignore into organisation_merged_list (row, id, name_key, siren, rna)
  select record.row, 'was ' || (gone.value ->> '$.id'), coalesce(fold_text(gone.value ->> '$.was.name'), '~'), read_siren(gone.value ->> '$.was.siret'), read_rna(gone.value ->> '$.was.rna')
  from record, json_each(record.fields, '$.mergedFrom') as gone where entity = 'organisation' and json_type(gone.value, '$.was') = 'object';
create index organisation_merged_list_id on organisation_merged_list (id);
create index organisation_merged_list_name on organisation_merged_list (name_key);
create index organisation_merged_list_siren on organisation_merged_list (siren) where siren is not null;
create index organisation_merged_list_rna on organisation_merged_list (rna) where rna is not null;

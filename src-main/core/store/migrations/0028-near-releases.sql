-- What a site that knew of it has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity in ('press', 'membership', 'correspondent') and extra is not null and json_type(extra, '$.distinctFrom') = 'array';
update record_base set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity in ('press', 'membership', 'correspondent') and fields is not null and extra is not null and json_type(extra, '$.distinctFrom') = 'array';

-- What the list of releases sorts and looks in. `row` is that of `record`.
create table press_list (
  row integer primary key,
  title_key text not null,
  issuer_key text not null,
  received_at text not null,
  state text not null
) strict;
insert into press_list (row, title_key, issuer_key, received_at, state)
  select row, coalesce(fold_text(fields ->> '$.title'), '~'), coalesce(fold_text(fields ->> '$.organisationName'), '~'), coalesce(fields ->> '$.receivedAt', ''), coalesce(fields ->> '$.state', 'received')
  from record where entity = 'press';
create index press_list_received on press_list (received_at);
create index press_list_issuer on press_list (issuer_key);

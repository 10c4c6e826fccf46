-- What the list of people who wrote sorts and looks in. `row` is that of `record`.
create table person_list (
  row integer primary key,
  entity text not null,
  name_key text not null,
  email_key text not null,
  received_at text not null
) strict;
insert into person_list (row, entity, name_key, email_key, received_at)
  select row, entity, coalesce(fold_text(fields ->> '$.name'), '~'), coalesce(fold_text(fields ->> '$.email'), '~'), coalesce(fields ->> '$.receivedAt', '')
  from record where entity in ('membership', 'correspondent');
create index person_list_received on person_list (received_at);

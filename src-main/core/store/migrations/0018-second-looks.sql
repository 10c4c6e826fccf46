-- A site that knew, before this version, of second looks has sent them already: what was kept unread is read now.
update record set fields = json_set(fields, '$.lookAsked', extra -> '$.lookAsked'), extra = nullif(json_remove(extra, '$.lookAsked'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.lookAsked') = 'object';
update record set fields = json_set(fields, '$.secondLooks', extra -> '$.secondLooks'), extra = nullif(json_remove(extra, '$.secondLooks'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.secondLooks') = 'array';
update record_base set fields = json_set(fields, '$.lookAsked', extra -> '$.lookAsked'), extra = nullif(json_remove(extra, '$.lookAsked'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.lookAsked') = 'object';
update record_base set fields = json_set(fields, '$.secondLooks', extra -> '$.secondLooks'), extra = nullif(json_remove(extra, '$.secondLooks'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.secondLooks') = 'array';

-- The decisions that someone else is to look at (one in twenty, and those that are asked for), and the offers that were looked at.
create table offer_look (
  row integer primary key,
  awaited_at text,                  -- the moment of the decision that awaits a look
  looks integer not null
) strict;
create index offer_look_awaited on offer_look (awaited_at) where awaited_at is not null;
create index offer_look_given on offer_look (row) where looks > 0;

insert into offer_look (row, awaited_at, looks)
  select row, looked ->> '$.awaitedAt', looked ->> '$.looks' from (select row, read_looks(fields) as looked from record where entity = 'offer')
  where looked is not null;

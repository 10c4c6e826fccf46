-- A site that knew, before this version, of comments has sent them already: what was kept unread is read now.
update record set fields = json_set(fields, '$.comments', extra -> '$.comments'), extra = nullif(json_remove(extra, '$.comments'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.comments') = 'array';
update record_base set fields = json_set(fields, '$.comments', extra -> '$.comments'), extra = nullif(json_remove(extra, '$.comments'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.comments') = 'array';

-- To whom the comments of an offer speak.
create table offer_mention (
  row integer not null,
  comment text not null,
  who text not null,
  primary key (row, comment, who)
) strict, without rowid;
create index offer_mention_who on offer_mention (who);

-- Comments that the person of this desk has seen. It goes with the desk: seen here is not seen elsewhere.
create table comment_seen (comment text primary key) strict, without rowid;

insert or ignore into offer_mention (row, comment, who)
  select record.row, said.value ->> 'id', spoken.value
  from record, json_each(record.fields, '$.comments') said, json_each(said.value, '$.mentions') spoken
  where entity = 'offer';

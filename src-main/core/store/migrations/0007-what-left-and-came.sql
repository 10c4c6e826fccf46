-- What left, with the site's answer, for people to read: the journal is emptied once a backup of the site covers it. No
-- text of the record is kept here, so that nothing of it outlives the right to see it.
create table departure (
  line integer primary key,         -- the place that it had in the outbox
  entity text not null,
  id text not null,
  op text not null,
  fields text not null,             -- JSON array of names
  at text not null,
  left_at text not null,
  status text not null,
  conflict_id text
) strict;
create index departure_record on departure (entity, id);

-- What came, the latest first, without walking through what people did here.
create index change_came on change (id) where origin = 'site';

-- What waits for an answer: counted at every change, and looked for by record.
create index conflict_open on record (fields ->> 'recordId') where entity = 'conflict' and fields ->> 'state' = 'open';
create index proposal_open on record (fields ->> 'recordId') where entity = 'proposal' and fields ->> 'state' = 'open';

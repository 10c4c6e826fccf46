-- When the last verified backup was made, and the last purge: for the metrics, and so that one server purges once a day.
alter table sync_meta add column backup_at timestamptz;
alter table sync_meta add column purged_at timestamptz;

-- Where the counter stood at some moments: the age of a change without a time on each, and without trusting the clock of desks.
create table sync_mark (
  seq bigint primary key,
  at timestamptz not null
);
insert into sync_mark (seq, at) select v, now() from sync_clock;

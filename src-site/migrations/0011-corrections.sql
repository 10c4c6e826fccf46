-- The links by which recruiters answer requests for corrections. Only the SHA-256 of each is anywhere.
create table correction_link (
  id text primary key,
  hash text not null unique,
  until timestamptz not null,
  remind_at timestamptz,
  close_at timestamptz,
  -- SHA-256 of the answer, once it came: the same one, sent again, is the one already here.
  answered text
);
create index correction_link_remind on correction_link (remind_at) where answered is null;
create index correction_link_close on correction_link (close_at) where answered is null;
-- Desks ask recruiters for corrections by a link, and read what they sent back: one that does asks for a site that keeps both.
update sync_meta set schema_max = greatest(schema_max, 6);

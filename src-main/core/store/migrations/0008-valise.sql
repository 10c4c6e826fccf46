-- Records that the site deleted, so that a file brought later, in which they still live, does not bring them back.
create table tombstone (
  entity text not null,
  id text not null,
  ver integer not null,
  seq integer not null,
  scopes text not null,             -- JSON array: the labels that it bore here; [] if this desk never held it
  by text not null,
  at text not null,
  primary key (entity, id)
) strict, without rowid;

-- Records of which a colleague's file told something that the site has not said itself yet. It is taken back if, once
-- the feed has been read to its end, the site has not said it.
create table hearsay (
  entity text not null,
  id text not null,
  before text,                      -- JSON of the site's state before; null: there was none
  history integer not null,         -- the last line of `change` before
  primary key (entity, id)
) strict, without rowid;

-- Lines of other desks' outboxes that came by file, to be handed to the site in the name of those desks.
create table carried (
  device text not null,
  n integer not null,
  sha text not null,
  author text not null,             -- how the site knows whose they are; the key of `mac` is not here
  by text not null,
  title text not null,
  frozen text,                      -- the line's last bytes; null once the site has answered
  mac text not null,
  received_at text not null,
  status text,                      -- what the site answered; null: it has not
  code text,
  answered_at text,
  primary key (device, n, sha)
) strict, without rowid;
create index carried_waiting on carried (device, n) where status is null;

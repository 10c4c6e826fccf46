-- The letters of this desk's own decisions that leave by mail, one a decision. Their words are those of the offer: none are kept here.
create table letter (
  row integer primary key autoincrement,
  id text not null unique,          -- also the left part of its Message-ID
  offer text not null,
  decision_at text not null,
  device text not null,             -- under another name of this desk, nobody knows whether it left
  way text not null check (way in ('program', 'smtp')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'handed', 'refused', 'uncertain', 'dropped')),
  at text not null,                 -- when it came to that state
  message_id text,
  tries integer not null default 0,
  next_at text,
  code text,
  reply text,
  unique (offer, decision_at)
) strict;
create index letter_open on letter (state, row) where state in ('waiting', 'sending');
create index letter_look on letter (row) where state in ('refused', 'uncertain');

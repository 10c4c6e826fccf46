-- Letters that desks hand to the site to be sent. What they say, and to whom, is taken away once they have left or were refused.
create table site_letter (
  id text primary key,
  user_id text not null,
  state text not null default 'waiting',   -- waiting, sending, sent, refused, uncertain
  at timestamptz not null default now(),   -- when it came to that state
  made_at timestamptz not null default now(),
  recipient text not null,
  subject text not null,
  body text not null,
  tries integer not null default 0,
  next_at timestamptz,
  code text,
  reply text
);
create index site_letter_open on site_letter (made_at) where state in ('waiting', 'sending');
create index site_letter_user on site_letter (user_id, made_at);

-- The links by which recruiters and candidates say what became of a post. Only the SHA-256 of each is anywhere.
create table outcome_link (
  hash text primary key,
  id text collate "C" not null,     -- of the offer
  side text not null,
  until timestamptz not null,
  -- SHA-256 of the answer, once it came: the same one, sent again, is the one already here.
  answered text
);
create index outcome_link_offer on outcome_link (id);

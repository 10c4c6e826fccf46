-- The links by which recruiters prolong or close what is published. Only the SHA-256 of each is anywhere.
create table publication_link (
  hash text primary key,
  id text collate "C" not null      -- of the offer
);
create index publication_link_offer on publication_link (id);
-- Desks send these links with what they accept: one that does asks for a site that keeps them.
update sync_meta set schema_max = greatest(schema_max, 9);

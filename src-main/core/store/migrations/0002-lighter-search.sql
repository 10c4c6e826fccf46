-- The search keeps in which column a word is, no longer at which place of it: half the size, and quicker to write and to
-- search. A phrase is looked for word by word, then in the text of what was found.
drop table offer_search;
create virtual table offer_search using fts5 (
  title, employer, place, description,
  content = '', contentless_delete = 1, detail = column, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- Bytes held in memory before a piece of the index is written: fewer pieces, fewer merges.
insert into offer_search (offer_search, rank) values ('hashsize', 8388608);
-- What is already here is put into it when the store is opened, by portions.
insert or replace into setting (name, value) select 'search.late', '1' where exists (select 1 from record);

-- The corner of the window counts what is held at every change.
create index outbox_held on outbox (held_since, delay_ms) where held_since is not null and n is null;

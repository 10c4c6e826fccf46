-- The search keeps in which offer a word is, no longer in which column: nothing asked for that. A third of the size, so that
-- it stays in memory, and quicker to write and to search.
drop table offer_search;
create virtual table offer_search using fts5 (
  title, employer, place, description,
  content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
insert into offer_search (offer_search, rank) values ('hashsize', 8388608);
-- Its pieces are merged when nothing else goes on (core/store/tidy-store.ts), no longer in the midst of what a person does or
-- a sync brings. Only if they were left to pile up would a write merge them itself.
insert into offer_search (offer_search, rank) values ('automerge', 0);
insert into offer_search (offer_search, rank) values ('crisismerge', 400);
-- What is already here is put into it when the store is opened, by portions.
insert or replace into setting (name, value) select 'search.late', '1' where exists (select 1 from record);

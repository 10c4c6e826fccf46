-- The pieces of the search are merged when nothing else goes on (core/store/tidy-search.ts), no longer in the midst of
-- what a person does or a sync brings. Only if they were left to pile up would a write merge them itself.
insert into offer_search (offer_search, rank) values ('automerge', 0);
insert into offer_search (offer_search, rank) values ('crisismerge', 400);

-- What changed of a whole family, in order: a page of those who see little of the house walks over nothing else. `seq + 0`: no plan takes another index for it.
create index concurrently if not exists sync_row_label on sync_row ((scopes[1]), (seq + 0), entity, id);

-- The same of a place: the second label of a record. `seq + 0`: no plan takes another index for it.
create index concurrently if not exists sync_row_place on sync_row ((scopes[2]), (seq + 0), entity, id) where scopes[2] is not null;

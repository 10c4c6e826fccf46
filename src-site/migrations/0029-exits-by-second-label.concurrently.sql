-- The same of the second one, where a record left two. `seq + 0`: no plan takes another index for it.
create index concurrently if not exists sync_exit_place on sync_exit ((scopes[2]), (seq + 0), entity, id) where scopes[2] is not null;

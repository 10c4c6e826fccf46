-- What left a label, in order. `seq + 0`: no plan takes another index for it.
create index concurrently if not exists sync_exit_label on sync_exit ((scopes[1]), (seq + 0), entity, id);

-- A bucket of the digest is read anew without walking through all the others.
create index concurrently if not exists sync_row_bucket on sync_row (lower(right(id, 2)), entity, id);

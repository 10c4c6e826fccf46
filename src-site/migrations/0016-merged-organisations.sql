-- Desks share which organisations are no duplicates, and which were merged: a desk that does asks for a site that keeps them.
update sync_meta set schema_max = greatest(schema_max, 7);

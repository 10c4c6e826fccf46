-- Desks share second looks: a desk that does asks for a site that keeps them.
update sync_meta set schema_max = greatest(schema_max, 6);

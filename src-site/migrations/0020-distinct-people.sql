-- Releases and people say of which others they are not the duplicate: a desk that writes that asks for a site that keeps it.
update sync_meta set schema_max = greatest(schema_max, 10);

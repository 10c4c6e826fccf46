-- Desks share the letters to recruiters, and keep their language: one that does asks for a site that keeps such records.
update sync_meta set schema_max = greatest(schema_max, 13);

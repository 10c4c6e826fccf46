-- Desks share amounts of law and thresholds of rules: one that does asks for a site that keeps such fields.
update sync_meta set schema_max = greatest(schema_max, 14);

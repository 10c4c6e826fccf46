-- Desks share the articles of the editorial line, and refusals cite them: a desk that does asks for a site that keeps both.
update sync_meta set schema_max = greatest(schema_max, 5);

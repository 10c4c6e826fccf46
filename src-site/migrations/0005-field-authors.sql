-- Who wrote each field last, for the record's history on every desk and for the rules of clashes: by field,
-- {"by", "at", "own": true if it is the work of their role}; '*' wrote the rest. Null: `by` has written all of it.
alter table sync_row add column authors json;

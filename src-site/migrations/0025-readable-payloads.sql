-- A field cannot be read (->, ->>) in JSON that holds, anywhere, a character which PostgreSQL's text has no place for: NUL, or half of a
-- pair. They are kept and sent on as they came; here they are left out, so that one record never stops what reads many.
create function readable(payload json) returns json language sql immutable strict parallel safe as $$
  select case when payload::text ~* '\\u(0000|d[89a-f])'
    then regexp_replace(payload::text, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1', 'gi')::json
    else payload end
$$;

-- What came by file from a revoked person goes as what a lost device handed in does.
create index carried_aside_at on carried_aside (at);

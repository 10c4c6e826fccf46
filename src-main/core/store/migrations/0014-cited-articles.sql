-- A site that knew, before this version, which articles a refusal cites has sent it already: what was kept unread is read now.
update record set fields = json_set(fields, '$.cites', extra -> '$.cites'), extra = nullif(json_remove(extra, '$.cites'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.cites') = 'object';
update record_base set fields = json_set(fields, '$.cites', extra -> '$.cites'), extra = nullif(json_remove(extra, '$.cites'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.cites') = 'object';

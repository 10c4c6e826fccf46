-- A site that knew, before this version, what was set apart or aside has sent it already: what was kept unread is read now.
update record set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.distinctFrom') = 'array';
update record set fields = json_set(fields, '$.setAside', extra -> '$.setAside'), extra = nullif(json_remove(extra, '$.setAside'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.setAside') = 'array';
update record_base set fields = json_set(fields, '$.distinctFrom', extra -> '$.distinctFrom'), extra = nullif(json_remove(extra, '$.distinctFrom'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.distinctFrom') = 'array';
update record_base set fields = json_set(fields, '$.setAside', extra -> '$.setAside'), extra = nullif(json_remove(extra, '$.setAside'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.setAside') = 'array';

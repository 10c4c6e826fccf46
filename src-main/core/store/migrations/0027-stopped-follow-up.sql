-- What a site that knew of it has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.followUpStopped', extra -> '$.followUpStopped'), extra = nullif(json_remove(extra, '$.followUpStopped'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.followUpStopped') = 'object';
update record_base set fields = json_set(fields, '$.followUpStopped', extra -> '$.followUpStopped'), extra = nullif(json_remove(extra, '$.followUpStopped'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.followUpStopped') = 'object';

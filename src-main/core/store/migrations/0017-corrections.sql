-- A site that knew, before this version, of links for recruiters and of what they sent back, has sent it already: what was kept unread is read now.
update record set fields = json_set(fields, '$.correctionLink', extra -> '$.correctionLink'), extra = nullif(json_remove(extra, '$.correctionLink'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.correctionLink') = 'object';
update record set fields = json_set(fields, '$.corrected', extra -> '$.corrected'), extra = nullif(json_remove(extra, '$.corrected'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.corrected') = 'object';
update record_base set fields = json_set(fields, '$.correctionLink', extra -> '$.correctionLink'), extra = nullif(json_remove(extra, '$.correctionLink'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.correctionLink') = 'object';
update record_base set fields = json_set(fields, '$.corrected', extra -> '$.corrected'), extra = nullif(json_remove(extra, '$.corrected'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.corrected') = 'object';

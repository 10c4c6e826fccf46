-- What a site that knew of them has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.publicationDays', extra -> '$.publicationDays'), extra = nullif(json_remove(extra, '$.publicationDays'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.publicationDays') = 'integer';
update record set fields = json_set(fields, '$.closing', extra -> '$.closing'), extra = nullif(json_remove(extra, '$.closing'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.closing') = 'object';
update record_base set fields = json_set(fields, '$.publicationDays', extra -> '$.publicationDays'), extra = nullif(json_remove(extra, '$.publicationDays'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.publicationDays') = 'integer';
update record_base set fields = json_set(fields, '$.closing', extra -> '$.closing'), extra = nullif(json_remove(extra, '$.closing'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.closing') = 'object';
update record set fields = json_set(fields, '$.outcomesAsked', extra -> '$.outcomesAsked'), extra = nullif(json_remove(extra, '$.outcomesAsked'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.outcomesAsked') = 'array';
update record_base set fields = json_set(fields, '$.outcomesAsked', extra -> '$.outcomesAsked'), extra = nullif(json_remove(extra, '$.outcomesAsked'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.outcomesAsked') = 'array';
update record set fields = json_set(fields, '$.outcomes', extra -> '$.outcomes'), extra = nullif(json_remove(extra, '$.outcomes'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.outcomes') = 'array';
update record_base set fields = json_set(fields, '$.outcomes', extra -> '$.outcomes'), extra = nullif(json_remove(extra, '$.outcomes'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.outcomes') = 'array';
update record set fields = json_set(fields, '$.outcomeSettled', extra -> '$.outcomeSettled'), extra = nullif(json_remove(extra, '$.outcomeSettled'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.outcomeSettled') = 'object';
update record_base set fields = json_set(fields, '$.outcomeSettled', extra -> '$.outcomeSettled'), extra = nullif(json_remove(extra, '$.outcomeSettled'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.outcomeSettled') = 'object';

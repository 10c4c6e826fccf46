-- What a colleague of a later version wrote, and this one knows by now.
update record set fields = json_set(fields, '$.amountCents', extra -> '$.amountCents'), extra = nullif(json_remove(extra, '$.amountCents'), '{}')
  where entity = 'rule' and extra is not null and json_type(extra, '$.amountCents') = 'integer';
update record_base set fields = json_set(fields, '$.amountCents', extra -> '$.amountCents'), extra = nullif(json_remove(extra, '$.amountCents'), '{}')
  where entity = 'rule' and fields is not null and extra is not null and json_type(extra, '$.amountCents') = 'integer';
update record set fields = json_set(fields, '$.thresholds', extra -> '$.thresholds'), extra = nullif(json_remove(extra, '$.thresholds'), '{}')
  where entity = 'rule' and extra is not null and json_type(extra, '$.thresholds') = 'object';
update record_base set fields = json_set(fields, '$.thresholds', extra -> '$.thresholds'), extra = nullif(json_remove(extra, '$.thresholds'), '{}')
  where entity = 'rule' and fields is not null and extra is not null and json_type(extra, '$.thresholds') = 'object';

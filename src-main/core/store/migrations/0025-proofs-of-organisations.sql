-- What a site that knew of them has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.vat', extra -> '$.vat'), extra = nullif(json_remove(extra, '$.vat'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.vat') = 'text';
update record_base set fields = json_set(fields, '$.vat', extra -> '$.vat'), extra = nullif(json_remove(extra, '$.vat'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.vat') = 'text';
update record set fields = json_set(fields, '$.identifiersKept', extra -> '$.identifiersKept'), extra = nullif(json_remove(extra, '$.identifiersKept'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.identifiersKept') = 'object';
update record_base set fields = json_set(fields, '$.identifiersKept', extra -> '$.identifiersKept'), extra = nullif(json_remove(extra, '$.identifiersKept'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.identifiersKept') = 'object';
update record set fields = json_set(fields, '$.articleOne', extra -> '$.articleOne'), extra = nullif(json_remove(extra, '$.articleOne'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.articleOne') = 'object';
update record_base set fields = json_set(fields, '$.articleOne', extra -> '$.articleOne'), extra = nullif(json_remove(extra, '$.articleOne'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.articleOne') = 'object';
update record set fields = json_set(fields, '$.registryMention', extra -> '$.registryMention'), extra = nullif(json_remove(extra, '$.registryMention'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.registryMention') = 'object';
update record_base set fields = json_set(fields, '$.registryMention', extra -> '$.registryMention'), extra = nullif(json_remove(extra, '$.registryMention'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.registryMention') = 'object';
update record set fields = json_set(fields, '$.verdictOf', extra -> '$.verdictOf'), extra = nullif(json_remove(extra, '$.verdictOf'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.verdictOf') = 'text';
update record_base set fields = json_set(fields, '$.verdictOf', extra -> '$.verdictOf'), extra = nullif(json_remove(extra, '$.verdictOf'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.verdictOf') = 'text';

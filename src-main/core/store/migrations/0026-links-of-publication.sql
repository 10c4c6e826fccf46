-- What a site that knew of them has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.publicationLinks', extra -> '$.publicationLinks'), extra = nullif(json_remove(extra, '$.publicationLinks'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.publicationLinks') = 'array';
update record_base set fields = json_set(fields, '$.publicationLinks', extra -> '$.publicationLinks'), extra = nullif(json_remove(extra, '$.publicationLinks'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.publicationLinks') = 'array';
update record set fields = json_set(fields, '$.recruiterActs', extra -> '$.recruiterActs'), extra = nullif(json_remove(extra, '$.recruiterActs'), '{}')
  where entity = 'offer' and extra is not null and json_type(extra, '$.recruiterActs') = 'array';
update record_base set fields = json_set(fields, '$.recruiterActs', extra -> '$.recruiterActs'), extra = nullif(json_remove(extra, '$.recruiterActs'), '{}')
  where entity = 'offer' and fields is not null and extra is not null and json_type(extra, '$.recruiterActs') = 'array';

-- What a site that knew of it has sent already, which an older Bureau kept unread.
update record set fields = json_set(fields, '$.distinctContacts', extra -> '$.distinctContacts'), extra = nullif(json_remove(extra, '$.distinctContacts'), '{}')
  where entity = 'organisation' and extra is not null and json_type(extra, '$.distinctContacts') = 'array';
update record_base set fields = json_set(fields, '$.distinctContacts', extra -> '$.distinctContacts'), extra = nullif(json_remove(extra, '$.distinctContacts'), '{}')
  where entity = 'organisation' and fields is not null and extra is not null and json_type(extra, '$.distinctContacts') = 'array';

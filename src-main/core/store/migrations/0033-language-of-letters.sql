-- In which language the recruiter of an address was last written to: a row only where someone has chosen.
create index offer_letter_language on record (lower(fields ->> 'contactEmail'), row)
  where entity = 'offer' and fields ->> 'letterLanguage' is not null;
-- Whose recruiter the site found to be reminded of corrections: few at a time.
create index offer_to_remind on record (row)
  where entity = 'offer' and fields ->> 'state' = 'corrections' and fields ->> '$.correctionLink.remindedAt' is not null;

-- The verdict that counts for each organisation, so that the list can be narrowed by it; null: to be reached again. And the
-- organisation whose verdict it takes for its own.
alter table organisation_list add column verdict text;
alter table organisation_list add column verdict_of text;
update organisation_list set verdict_of = (select fields ->> '$.verdictOf' from record where record.row = organisation_list.row);
create index organisation_list_unjudged on organisation_list (row) where verdict is null;
create index organisation_list_followed on organisation_list (verdict_of) where verdict_of is not null;

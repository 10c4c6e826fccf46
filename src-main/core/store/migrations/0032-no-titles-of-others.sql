-- What is carried for others names no record in clear beside its line: the title stayed when the line was handed over, and when the record
-- had left this person's sight.
alter table carried drop column title;
-- Lines that were refused for another reason than the rights are looked at again, and the pages where a title was.
insert or replace into setting (name, value)
  select 'traces.left', '"begun"' where exists (select 1 from carried) or exists (select 1 from tray);

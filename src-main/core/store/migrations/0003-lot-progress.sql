-- How many lines of a lot have been written: a lot that was stopped says how far it is, and goes on from there.
alter table import_lot add column applied_lines integer not null default 0;
update import_lot set applied_lines = (select count(*) from import_line where lot = import_lot.id and applied = 1);

-- Why the site takes no such file (null: it may take it): a line that was numbered with it waits for the site's word, and is not sent the file again.
alter table file add column refused text;

-- A record of up to a page is kept as it is: to compress it took longer than all the rest of writing it, and each page of the feed
-- unpacked it again. What is longer is still compressed, and set apart.
alter table sync_row set (toast_tuple_target = 8160);
alter table published_offer set (toast_tuple_target = 8160);

-- Since when this desk has known of each claim, by its own clock: no other clock says when a claim expires here.
create table offer_claim (
  row integer primary key,
  by text not null,
  since text not null
) strict;
insert into offer_claim (row, by, since)
  select row, fields ->> '$.claimedBy', strftime('%Y-%m-%dT%H:%M:%fZ', 'now') from record
  where entity = 'offer' and fields ->> '$.state' = 'claimed' and fields ->> '$.claimedBy' is not null;

-- A token that is lost opens nothing any more; whoever presents it may only hand in what waited on the device, then is wiped.
alter table device_token add column device_id text;
alter table device_token add column lost_at timestamptz;
create index device_token_device on device_token (device_id);

-- Lines that a lost device had not sent, kept aside for an admin; they go with its token.
create table handed_in (
  token_hash text not null references device_token (hash) on delete cascade,
  part integer not null,
  device_id text not null,
  received_at timestamptz not null default now(),
  lines json not null,
  primary key (token_hash, part)
);

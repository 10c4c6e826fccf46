-- Finds the token of an author by the name that a valise gives it (`src-main/valise/carried-mac.ts`).
create unique index device_token_author on device_token (encode(sha256(decode(hash, 'hex')), 'hex'));

-- Lines that came by file from someone whose access was taken away meanwhile: not applied, kept for an administrator.
create table carried_aside (
  device_id text not null,
  n integer not null,
  sha text not null,
  user_id text not null references site_user (id),
  line json not null,
  at timestamptz not null default now(),
  primary key (device_id, n, sha)
);

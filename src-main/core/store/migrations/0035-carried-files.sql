-- Files whose bytes came in the same valise as the lines of that device: its carrier may give them to the site in its name.
create table carried_file (
  device text not null,
  sha256 text not null,
  primary key (device, sha256)
) strict, without rowid;

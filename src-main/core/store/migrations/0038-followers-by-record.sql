-- What is said of a record goes where it goes: all conflicts and proposals about one, settled or not, are found when its labels change.
create index follower_about on record (fields ->> 'recordId') where entity in ('conflict', 'proposal');

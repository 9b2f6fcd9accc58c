-- Every re-do that was ever asked for, so that a late decision is told that it comes late.
create table redos (
  redo_id    uuid primary key,
  request_id uuid not null references matters
);

insert into redos select redo_id, request_id from matters where redo_id is not null;

-- Pictures, sealed under the request's key of the vault; where, when and by whom they were taken is
-- cut out before.
create table attachments (
  id         uuid primary key,
  request_id uuid not null references requests (id),
  phase      text not null check (phase in ('before', 'after', 'other')),
  media_type text not null,
  size       int not null,
  hash       text not null,
  said_by    text not null, -- 'resident' or a staff id
  at         timestamptz not null,
  sealed     bytea not null
);
-- What is sealed can't be compressed; trying costs time.
alter table attachments alter column sealed set storage external;
create index attachments_of_request on attachments (request_id);

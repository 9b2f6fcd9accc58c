-- One visit in ten is made a second time by the street; not by who dealt with it, nor by who asked first.
create table rechecks (
  visit_id      uuid primary key,
  request_id    uuid not null references matters,
  cycle         integer not null,
  visitor       text not null,
  handler_by    text not null,
  handler_unit  text,
  handler_tier  text not null,
  handler_place text not null,
  called_at     timestamptz not null,
  done_by       text,
  done_at       timestamptz,
  constraint done_is_whole check ((done_by is null) = (done_at is null))
);

create index rechecks_open on rechecks (called_at) where done_at is null;
create index rechecks_of_request on rechecks (request_id);

-- Who is to be forgotten; one waits for each request, and agreed to it is for good.
create table forgettings (
  forgetting_id uuid primary key,
  request_id    uuid not null references matters,
  asked_by      text not null,
  asked_at      timestamptz not null,
  agreed        boolean,
  decided_by    text,
  decided_at    timestamptz,
  constraint decided_is_whole
    check (num_nonnulls(agreed, decided_by, decided_at) in (0, 3)),
  constraint somebody_else_decides check (decided_by <> asked_by)
);
create unique index forgetting_of_request on forgettings (request_id) where agreed is not false;
create index forgettings_waiting on forgettings (asked_at) where agreed is null;

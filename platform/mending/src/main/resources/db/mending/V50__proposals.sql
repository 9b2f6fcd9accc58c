-- What somebody proposed to do about a kept record, and what another person made of it. The record
-- itself is gone once that is done; this stays, with the body that was applied in place of its own.
create table mending_proposals (
  id          uuid primary key,
  kept_id     bigint not null,
  request_id  uuid,
  producer    text,
  sequence    bigint,
  type        text,
  action      text not null check (action in ('redrive', 'mend', 'discard')),
  body        text check ((body is null) = (action <> 'mend')),
  reason      text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default whistle_now(),
  state       text not null default 'open'
              check (state in ('open', 'approved', 'refused', 'failed', 'overtaken')),
  decided_by  text,
  decided_at  timestamptz,
  error       text,
  check ((state = 'open') = (decided_by is null)),
  check (state <> 'approved' or decided_by <> proposed_by)
);
create unique index mending_proposals_open on mending_proposals (kept_id) where state = 'open';
create index mending_proposals_of_kept on mending_proposals (kept_id, proposed_at);

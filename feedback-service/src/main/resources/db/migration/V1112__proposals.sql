-- What rules proposed to be done before anybody asks; one for each rule, place and period.
create table proposals (
  proposal_id uuid primary key,
  rule        text not null,
  rules       text not null,
  kind        text not null check (kind in ('alike', 'redone', 'season')),
  number      integer not null,
  days        integer not null,
  period      date not null,
  place       text not null,
  category    text not null,
  cases       uuid[] not null,
  redos       integer not null,
  proposed_at timestamptz not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  pointed     uuid unique,
  reason      text,
  decided_by  text,
  decided_at  timestamptz,
  unique (rule, place, category, period),
  constraint each_state_has_its_own check (
    (state = 'accepted') = (pointed is not null)
    and (state = 'declined') = (reason is not null)
    and (state <> 'open') = (num_nonnulls(decided_by, decided_at) = 2))
);

create index proposals_of_place on proposals (place, proposed_at);

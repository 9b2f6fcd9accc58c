-- What is open between each resident and the district. Columns that a state doesn't own are null.
create table matters (
  request_id    uuid primary key,
  version       integer not null,
  state         text not null,
  cycle         integer not null,
  number        text not null,
  place         text not null,
  place_name    text not null,
  kind          text not null,
  category      text not null,
  urgency       text not null,
  handler_by    text,
  handler_unit  text,
  handler_tier  text,
  handler_place text,
  visit_id      uuid,
  visit_reason  text,
  first_try_by  timestamptz,
  tried_at      timestamptz[],
  redo_id       uuid unique,
  redo_asked_at timestamptz,
  redo_words_id uuid,
  redo_words_hash text,
  ending        text,
  constraint handler_is_whole check (num_nonnulls(handler_by, handler_tier, handler_place) in (0, 3)),
  constraint each_state_has_its_own check (
    (state in ('visit-awaited', 'redo-awaited')) <= (handler_by is not null)
    and (state in ('underway', 'visit-awaited', 'redo-awaited')) >= (handler_by is not null)
    and (state = 'visit-awaited') = (num_nonnulls(visit_id, visit_reason, first_try_by, tried_at) = 4)
    and (state = 'visit-awaited') = (num_nonnulls(visit_id, visit_reason, first_try_by, tried_at) > 0)
    and (state = 'redo-awaited') = (num_nonnulls(redo_id, redo_asked_at) = 2)
    and (state = 'redo-awaited') = (num_nonnulls(redo_id, redo_asked_at) > 0)
    and (state = 'settled') = (ending is not null)
    and state in ('underway', 'visit-awaited', 'redo-awaited', 'redo-granted', 'declined', 'settled'))
);

create index matters_to_visit on matters (first_try_by) where state = 'visit-awaited';
create index matters_to_decide on matters (redo_asked_at) where state = 'redo-awaited';

-- One row a respondent, for the rates; words and names are in the vault.
create table ratings (
  rating_id     uuid primary key,
  request_id    uuid not null references matters,
  cycle         integer not null,
  channel       text not null,
  rated_by      text not null,
  solved        text not null,
  level         smallint not null check (level between 1 and 5),
  causes        text[] not null,
  words_id      uuid,
  respondent_id uuid,
  rated_at      timestamptz not null
);

create index ratings_of_request on ratings (request_id);

-- Meetings, their agendas, and what was decided. What people said and wrote down is in the vault, under the meeting's id.
create table meetings (
  meeting_id uuid primary key,
  kind       text not null check (kind in ('needs', 'talk')),
  place      text not null,
  state      text not null check (state in ('planned', 'held', 'closed', 'called-off')),
  starts_at  timestamptz not null,
  venue      text not null,
  topic      text,
  lead       text not null,
  units      text[] not null,
  planned_by text not null,
  held_at    timestamptz,
  closed_at  timestamptz,
  reason     text,
  constraint each_state_has_its_own check (
    (state in ('held', 'closed')) = (held_at is not null)
    and (state = 'closed') = (closed_at is not null)
    and (state = 'called-off') = (reason is not null))
);

create index meetings_of_place on meetings (place, starts_at);

create table meeting_items (
  item_id    uuid primary key,
  meeting_id uuid not null references meetings,
  position   integer not null,
  source     text not null,
  dropped    boolean not null,
  request_id uuid,
  carried    uuid references meeting_items,
  category   text,
  words_of   uuid,
  words_id   uuid,
  note_id    uuid,
  outcome    text check (outcome in ('request', 'task', 'answer', 'put-off')),
  owner      text,
  due_on     date,
  decision_words uuid,
  published  boolean,
  pointed    uuid unique,
  decided_by text,
  decided_at timestamptz,
  done_by    text,
  done_at    timestamptz,
  unique (meeting_id, position),
  constraint a_decision_is_whole check (
    num_nonnulls(outcome, decision_words, published, decided_by, decided_at) in (0, 5)
    and num_nonnulls(owner, due_on) in (0, 2)
    and (pointed is not null) <= (outcome is not distinct from 'request')
    and (done_at is not null) <= (outcome is not distinct from 'task'))
);

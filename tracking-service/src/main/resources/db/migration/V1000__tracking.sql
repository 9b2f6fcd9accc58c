-- The case file, one row a request. Each column is written from one producer's events alone.
create table cases (
  id               uuid primary key,
  number           text not null unique,
  place            text not null,
  place_name       text not null,
  kind             text not null,
  category         text not null,
  urgency          text not null,
  channel          text not null,
  anonymous        boolean not null,
  restricted       boolean not null,
  respond_by       timestamptz,
  resolve_by       timestamptz,
  rule             text not null,
  calendar         text not null,
  calendar_missing boolean not null,
  pointed_at       timestamptz not null,
  words_id         uuid not null,
  parent           uuid,
  -- dispatch's
  cycle            int not null,
  state            text not null,
  "order"          text not null,
  stage            text not null,
  tier             text not null,
  desk             text not null,
  holding          int not null,
  holder           text,
  holder_unit      text,
  units            text[] not null,
  planned_by       timestamptz,
  supervisor       text,
  outcome          text,
  -- feedback's
  rated_cycle      int not null,
  solved           text,
  level            int not null,
  settled          text,
  -- a withdrawal that waits for dispatch's answer
  ask_id           uuid,
  asked_at         timestamptz,
  order_shown      text not null generated always as
                   (case when rated_cycle >= cycle then 'rated' else "order" end) stored,
  visible_from     text not null generated always as
                   (case when restricted then left(place, 12) else place end) stored
) with (fillfactor = 70);
-- Ids are time-ordered, so the primary key gives the newest first.
create index cases_by_place on cases (visible_from, id);
create index cases_open on cases (id) where state not in ('resolved', 'declined', 'withdrawn', 'archived');
create index cases_by_unit on cases using gin (units) where units <> '{}';

-- What happened, one row an event.
create table timeline (
  event_id   uuid primary key,
  request_id uuid not null,
  producer   text not null,
  sequence   bigint not null,
  cycle      int not null,
  at         timestamptz not null,
  heard_at   timestamptz not null default whistle_now(),
  type       text not null,
  data       jsonb not null
);
create index timeline_of_request on timeline (request_id, at);

create table clocks (
  id         uuid not null,
  request_id uuid not null,
  cycle      int not null,
  clock      text not null,
  rung       int not null,
  urgency    text not null,
  tier       text not null,
  holding    int not null,
  basis      text not null,
  rule       text not null,
  calendar   text not null,
  started_at timestamptz not null,
  due_at     timestamptz,
  step       int not null check (step in (0, 50, 80, 100)),
  next_at    timestamptz,
  stopped_at timestamptz,
  missed_at  timestamptz,
  primary key (request_id, cycle, clock, rung),
  check ((step = 0) = (next_at is null)),
  check (stopped_at is null or step = 0)
) with (fillfactor = 80);
create index clocks_to_warn on clocks (next_at) where step in (50, 80);
create index clocks_to_judge on clocks (next_at) where step = 100;
create index clocks_overdue on clocks (due_at) where missed_at is not null and stopped_at is null;

-- A clock's history. Opening, each warning, missing and stopping happen once.
create table clock_ledger (
  clock_id   uuid not null,
  request_id uuid not null,
  entry      text not null,
  at         timestamptz not null,
  heard_at   timestamptz not null default whistle_now(),
  cause      uuid,
  by         text,
  why        text not null,
  rule       text not null,
  calendar   text not null,
  due_at     timestamptz,
  primary key (request_id, clock_id, entry)
);

create function nothing_is_taken_back() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger timeline_append_only before update or delete on timeline
  for each statement execute function nothing_is_taken_back();
create trigger clock_ledger_append_only before update or delete on clock_ledger
  for each statement execute function nothing_is_taken_back();

-- The wall's counters. Writers choose a slot each, so that they seldom wait for each other.
create table wall_counts (
  what text not null,
  key  text not null,
  slot int not null,
  n    bigint not null,
  primary key (what, key, slot)
) with (fillfactor = 50);

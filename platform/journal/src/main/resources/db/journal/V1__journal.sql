-- Time of every decision: the database's clock plus a shift that only development and tests may set.
create table whistle_clock (
  one   boolean primary key default true check (one),
  shift interval not null default '0'
);
insert into whistle_clock default values;

create function whistle_now() returns timestamptz language sql volatile as
  'select clock_timestamp() + shift from whistle_clock';

-- One row a request, locked first by whoever writes about it. marks is "dispatch=3,intake=1": this
-- service's own entry is the counter of what it said, the others are how far it has heard. One row
-- and not one a producer: what a lock waited for is then read with it, in the same statement.
create table request_marks (
  request_id uuid primary key,
  marks      text not null default '',
  waiting    boolean not null default false -- something of it is held or parked, see kept
) with (fillfactor = 80);

-- What this service said, for ever; everything can be sent again from here.
create table journal (
  request_id  uuid not null,
  sequence    bigint not null,
  event_id    uuid not null,
  type        text not null,
  cycle       int not null,
  heard       text not null,
  occurred_at timestamptz not null,
  traceparent text,
  body        json not null,
  primary key (request_id, sequence)
);

-- What Kafka has not acknowledged yet.
create table outbox (
  position   bigint generated always as identity primary key,
  request_id uuid not null,
  sequence   bigint not null,
  said_in    xid8 not null default pg_current_xact_id(),
  said_at    timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Who may read the outbox and vouch for it.
create table leases (
  name   text primary key,
  holder uuid not null,
  until  timestamptz not null
);

-- Records that are not applied: held until their cause is heard, parked because they can't be, or of
-- a type that this build doesn't know (applied as far as the sequence goes, kept for a later build).
create table kept (
  id               bigint generated always as identity primary key,
  reason           text not null check (reason in ('held', 'parked', 'unknown')),
  request_id       uuid,
  producer         text,
  sequence         bigint,
  record_partition int not null,
  record_offset    bigint not null,
  headers          json not null,
  body             bytea,
  error            text,
  since            timestamptz not null default clock_timestamp()
);
create unique index kept_once on kept (request_id, producer, sequence);

-- Up to where the topic is applied, held or parked here; written in the effects' own transaction.
create table positions (
  topic        text not null,
  partition    int not null,
  topic_id     text not null,
  next_offset  bigint not null,
  leader_epoch int,
  primary key (topic, partition)
);

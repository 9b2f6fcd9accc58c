-- The last record of each batch and partition that Kafka acknowledged: proof that the log still has
-- it, and all before it.
create table relay_log (
  id         bigint generated always as identity primary key,
  partition  int not null,
  log_offset bigint not null,
  event_id   uuid not null,
  at         timestamptz not null default clock_timestamp()
);
create index relay_log_end on relay_log (partition, id desc);

-- What was said before vouched had all been acknowledged at that time.
create table relay_checkpoints (
  at      timestamptz primary key default clock_timestamp(),
  vouched timestamptz not null
);

-- The log as it was when it was last found whole.
create table relay_topic (
  one        boolean primary key default true check (one),
  topic_id   text not null,
  epochs     text not null,
  checked_at timestamptz not null
);

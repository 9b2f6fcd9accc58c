-- What the command centre says to desks and units at once. Its words are in the vault, under its own id.
create table broadcasts (
  broadcast_id uuid primary key,
  recipients   text[] not null,
  words_id     uuid not null,
  said_by      text not null,
  said_at      timestamptz not null default whistle_now()
);
create index broadcasts_newest on broadcasts (said_at desc);

create table broadcast_reads (
  broadcast_id uuid not null references broadcasts,
  reader       text not null,
  read_at      timestamptz not null default whistle_now(),
  primary key (broadcast_id, reader)
);

-- What the archive is to take up, written with its effect. Rows leave it when they get a number, so
-- it doesn't matter in which order writers commit.
create table seal_waiting (
  id      bigint generated always as identity primary key,
  at      timestamptz not null default clock_timestamp(),
  kind    text not null check (kind ~ '^[a-z][a-z0-9.-]{0,49}$'),
  subject text not null check (subject ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$'),
  who     text check (who ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$'), -- absent for what nobody did
  content text not null
);

-- The archive. hash = SHA-256 of the hash before, number, at, kind, subject, who and the content's
-- own SHA-256, a line each.
create table seal_entries (
  number  bigint primary key,
  at      timestamptz not null,
  kind    text not null,
  subject text not null,
  who     text,
  content text not null,
  hash    bytea not null
);
create index seal_entries_of_subject on seal_entries (subject, number);
create index seal_entries_by_who on seal_entries (who, number) where who is not null;
create index seal_entries_by_time on seal_entries (at) where who is not null;

create table seal_checkpoints (
  number    bigint primary key,
  hash      bytea not null,
  at        timestamptz not null,
  key_id    text not null,
  signature bytea not null
);

-- The archive's end. Whoever chains holds this row, so two instances never do it at once.
create table seal_head (
  one    boolean primary key default true check (one),
  number bigint not null,
  hash   bytea not null
);
insert into seal_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function sealed_for_good() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger seal_entries_stay before update or delete or truncate on seal_entries
  for each statement execute function sealed_for_good();
create trigger seal_checkpoints_stay before update or delete or truncate on seal_checkpoints
  for each statement execute function sealed_for_good();

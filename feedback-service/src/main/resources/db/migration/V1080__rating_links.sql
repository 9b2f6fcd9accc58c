-- One-time links to rate one cycle of a request; the token itself is nowhere.
create table rating_links (
  hash       bytea primary key,
  request_id uuid not null,
  cycle      integer not null,
  until      timestamptz not null,
  used_at    timestamptz
);

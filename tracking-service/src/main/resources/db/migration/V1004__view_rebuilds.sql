-- Rebuilds and comparisons of the view. At most one is open.
create table view_rebuilds (
  id          uuid primary key,
  kind        text not null check (kind in ('rebuild', 'compare')),
  state       text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  asked_by    text not null,
  asked_at    timestamptz not null default clock_timestamp(),
  started_at  timestamptz,
  ended_at    timestamptz,
  attempts    int not null default 0,
  heard       bigint not null default 0,
  error       text,
  differences jsonb
);
create unique index view_rebuilds_open on view_rebuilds ((true)) where state in ('waiting', 'running');

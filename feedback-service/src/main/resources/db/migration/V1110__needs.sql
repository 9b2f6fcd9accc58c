-- What a place needs, as others say it: for agendas, and for what is done before anybody asks. Who may see it, its number
-- and its kind are in matters. Known of what was pointed since this is kept.
create table needs (
  request_id uuid primary key,
  place      text not null,
  category   text not null,
  channel    text not null,
  state      text not null,
  open       boolean not null default true,
  due_at     timestamptz,
  pointed_at timestamptz not null,
  -- When it last gave a reason to look at its place: pointed, or begun anew.
  stirred_at timestamptz not null,
  master     uuid,
  redos      integer not null default 0,
  units      text[] not null default '{}'
);

create index needs_open on needs (place) where open;
create index needs_alike on needs (place, category, pointed_at);
create index needs_together on needs (master) where master is not null;
create index needs_stirred on needs (stirred_at);

-- The district's tree of areas: a place contains another iff its code is a prefix of the other's.
create table places (
  code  text primary key check (code ~ '^\d{6}(\d{3}){0,3}$'),
  name  text not null,
  type  text,
  lat   double precision,
  lon   double precision,
  south double precision,
  west  double precision,
  north double precision,
  east  double precision
);

create table buildings (
  community text not null,
  number    int not null,
  grid      text not null,
  primary key (community, number)
);

-- Counts the changes, so that every instance sees when to read the tables anew.
create table registry_changes (
  id      int primary key default 1 check (id = 1),
  changes bigint not null default 0
);
insert into registry_changes default values;

-- One row a dwelling; who lives there is sealed.
create table households (
  community  text not null,
  building   int not null,
  unit       int not null,
  room       text not null,
  grid       text not null,
  usage      text not null,
  colour     text,
  personal   bytea,
  changed_at timestamptz not null default whistle_now(),
  primary key (community, building, unit, room)
);
create index households_grid on households (grid);

-- What figures need of each case, as org.whistle.feedback.rates.model.CaseFacts writes it; no words and no persons but staff.
create table rate_facts (
  request_id uuid primary key,
  facts      jsonb not null
);

-- One row a case, one a called unit's part in it, one an answer. Measures are bits.
create table rate_rows (
  request_id uuid not null,
  part       text not null,
  month      integer not null,
  number     text not null,
  kind       text not null,
  place      text not null,
  category   text not null,
  channel    text not null,
  unit       text not null,
  units      text[] not null,
  restricted boolean not null,
  about      text[] not null,
  handler    text not null,
  desk       text not null,
  measures   bigint not null,
  primary key (request_id, part)
);

create index rate_rows_of_month on rate_rows (month, place);
create index rate_rows_of_units on rate_rows using gin (units);
create index rate_rows_of_handlers on rate_rows (month, handler) where handler <> '';

-- Rows of frozen months that changed since, as they were then.
create table rate_rows_then (like rate_rows including all);

create view rate_rows_frozen as
select * from rate_rows r
where not exists (
  select from rate_rows_then t where t.request_id = r.request_id and t.part = r.part)
union all select * from rate_rows_then;

-- Sums, by the measure's bit: writers only add lines, so none waits for another; a loop folds lines of one cell into one.
create table rate_cells (
  cell_id    bigint generated always as identity primary key,
  month      integer not null,
  facet      text not null,
  value      text not null,
  place      text not null,
  restricted boolean not null,
  about      text[] not null,
  measure    smallint not null,
  later      boolean not null,
  n          bigint not null,
  folded     boolean not null default false
);

create index rate_cells_of_facet on rate_cells (month, facet, place);
create unique index rate_cells_folded
  on rate_cells (month, facet, value, place, restricted, about, measure, later) where folded;
create index rate_cells_fresh on rate_cells (cell_id) where not folded;
create index rate_cells_empty on rate_cells (cell_id) where folded and n = 0;

-- Months that don't move any more, each with the formula that it was frozen with.
create table rate_months (
  month     integer primary key,
  formula   text not null,
  frozen_at timestamptz not null,
  frozen_by text not null
);

-- Objections to how a case counts in a frozen month; the words are in the vault.
create table rate_objections (
  objection_id uuid primary key,
  month        integer not null references rate_months,
  request_id   uuid not null,
  made_by      text not null,
  words_id     uuid not null,
  made_at      timestamptz not null
);

create index rate_objections_of_month on rate_objections (month, made_at);

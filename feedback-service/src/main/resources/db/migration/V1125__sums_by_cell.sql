-- A cell holds all its measures in one line, by the measure's bit: a scorecard by grid reads thousands of lines, and not a line a measure.
-- What was excluded stands beside them; nothing, where nothing was.
create table rate_sums (
  month      integer not null,
  viewer     text not null,
  facet      text not null,
  value      text not null,
  place      text not null,
  restricted boolean not null,
  about      text[] not null,
  later      boolean not null,
  counted    bigint[] not null,
  excluded   bigint[] not null,
  primary key (month, viewer, facet, place, value, restricted, about, later)
);

insert into rate_sums
select month, viewer, facet, value, place, restricted, about, later,
  array(
    select coalesce(sum(n), 0) from generate_series(0, 40) bit left join unnest(measures, ns) as m (measure, n) on measure = bit
    group by bit order by bit),
  case when 64 <= any(measures) then array(
    select coalesce(sum(n), 0) from generate_series(64, 104) bit left join unnest(measures, ns) as m (measure, n) on measure = bit
    group by bit order by bit) else '{}' end
from (
  select month, viewer, facet, value, place, restricted, about, later, array_agg(measure) as measures, array_agg(n) as ns
  from rate_cells group by 1, 2, 3, 4, 5, 6, 7, 8) cells;

drop table rate_cells;
alter table rate_sums rename to rate_cells;
create index rate_cells_empty on rate_cells (month) where 0 = all(counted) and 0 = all(excluded);

-- What rows add to the sums, on its way: writers only add lines, and a loop folds them into cells.
create table rate_changes (
  change_id  bigint generated always as identity primary key,
  month      integer not null,
  place      text not null,
  category   text not null,
  channel    text not null,
  unit       text not null,
  units      text[] not null,
  restricted boolean not null,
  about      text[] not null,
  measures   bigint not null,
  excluded   bigint not null,
  later      boolean not null,
  n          bigint not null
);

-- Lines of cells that older releases left to be folded.
with fresh as (delete from rate_cells where not folded returning *)
insert into rate_cells (month, viewer, facet, value, place, restricted, about, measure, later, n, folded)
select month, viewer, facet, value, place, restricted, about, measure, later, sum(n), true
from fresh group by 1, 2, 3, 4, 5, 6, 7, 8, 9
on conflict (month, viewer, facet, value, place, restricted, about, measure, later) where folded
do update set n = rate_cells.n + excluded.n;

drop index rate_cells_folded;
drop index rate_cells_fresh;
drop index rate_cells_empty;
alter table rate_cells drop column folded;
create unique index rate_cells_once
  on rate_cells (month, viewer, facet, value, place, restricted, about, measure, later);
create index rate_cells_empty on rate_cells (cell_id) where n = 0;

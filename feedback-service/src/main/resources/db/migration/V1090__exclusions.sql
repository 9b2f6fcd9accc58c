-- What a row would count as, had it not been excluded; in cells, its measure's bit and 64 more.
alter table rate_rows add column excluded bigint not null default 0;
alter table rate_rows_then add column excluded bigint not null default 0;

drop view rate_rows_frozen;
create view rate_rows_frozen as
select * from rate_rows r
where not exists (
  select from rate_rows_then t where t.request_id = r.request_id and t.part = r.part)
union all select * from rate_rows_then;

-- Sums by unit: a department reads those that name it. Empty for who sees by place.
alter table rate_cells add column viewer text not null default '';
drop index rate_cells_of_facet;
drop index rate_cells_folded;
create index rate_cells_of_facet on rate_cells (month, facet, viewer, place);
create unique index rate_cells_folded
  on rate_cells (month, viewer, facet, value, place, restricted, about, measure, later) where folded;

-- What was counted before: each row for each unit that it names, as it was frozen, and what changed since.
insert into rate_cells (month, viewer, facet, value, place, restricted, about, measure, later, n)
select month, viewer, f.facet, f.value, left(place, f.digits), restricted,
  array(select a from unnest(about) a order by a), bit, later, sum(n)
from (
  select *, false as later, 1 as n from rate_rows_frozen
  union all
  select r.*, true, 1 from rate_rows r
  where exists (select from rate_rows_then t where t.request_id = r.request_id and t.part = r.part)
  union all
  select *, true, -1 from rate_rows_then) counted
cross join unnest(units) viewer
cross join lateral (values
  ('street', case channel when 'patrol' then 'self' else '' end, 9),
  ('community', case channel when 'patrol' then 'self' else '' end, 12),
  ('grid', case channel when 'patrol' then 'self' else '' end, 15),
  ('category', category, 9), ('channel', channel, 9), ('unit', unit, 9)) f (facet, value, digits)
cross join generate_series(0, 37) bit
where measures >> bit & 1 = 1 and not (f.facet = 'unit' and f.value = '')
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
having sum(n) <> 0;

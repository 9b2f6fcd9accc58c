-- The wall's map and its units: what is open now is counted once, from here on with every change.
insert into wall_counts (what, key, slot, n)
select 'place-open', place, 0, count(*) from cases
where state not in ('resolved', 'declined', 'withdrawn', 'archived') group by place
union all
select 'unit-open', unit, 0, count(*) from cases cross join unnest(units) unit
where state not in ('resolved', 'declined', 'withdrawn', 'archived') group by unit;

-- What presses: few rows of many, in the order in which a wall counts them down.
create index clocks_pressing on clocks (due_at)
  where stopped_at is null and missed_at is null and urgency <> 'general';
create index clocks_called on clocks (due_at) where stopped_at is null and clock = 'check-in';

-- What tracking announces to all services: calendars' years and rule sets, each version once. What
-- comes with the product isn't here.
create table registry (
  kind         text not null check (kind in ('calendar', 'clock-rules')),
  id           text not null,
  version      text not null,
  content      text not null,
  announced_by text not null,
  announced_at timestamptz not null default whistle_now(),
  -- Of a calendar: the days that differ from before; how far open clocks are dated anew, in the
  -- order of requests; and when all were.
  first_day    timestamptz,
  last_day     timestamptz,
  dated_until  uuid,
  moved        bigint not null default 0,
  dated_at     timestamptz,
  primary key (kind, id, version)
);
create index registry_to_date on registry (announced_at) where kind = 'calendar' and dated_at is null;

create trigger registry_is_kept before delete on registry
  for each statement execute function nothing_is_taken_back();

-- Whose turn it is, as dispatch announced it last.
create table watches (
  one  boolean primary key default true check (one),
  told jsonb not null
);

-- From whom a request is kept, and who was on duty where something was told: staff ids.
alter table told_requests
  add column restricted boolean not null default false,
  add column about text[] not null default '{}';
update told_requests t set restricted = m.restricted, about = m.about
from matters m where m.request_id = t.request_id;
create index told_whistles_of_request on told_whistles (request_id);
alter table messages add column on_duty text[] not null default '{}';

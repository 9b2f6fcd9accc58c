-- When a row was said: while a flood waits, the service vouches for the time before its oldest row.
-- Absent in rows of an earlier release.
alter table outbox add column occurred_at timestamptz;

-- Written so that the key can't serve instead: the planner, who counts an empty table, would take it
-- and go through all of a flood for each request.
drop index outbox_of_flood;
create index outbox_of_flood on outbox (request_id) where turn + 0 > 0;

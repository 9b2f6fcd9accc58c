-- A check of the log is under way: nothing is sent or forgotten until it has ended.
alter table relay_topic add column checking boolean not null default false;

-- When a row leaves: 0 at once; 1 and 2 belong to a flood, which stays a little ahead of its hearer,
-- 1 first. In the key, so that neither a flood nor its absence is ever read past.
alter table outbox add column turn smallint not null default 0;
alter table outbox drop constraint outbox_pkey;
alter table outbox add primary key (turn, position);
-- An event that leaves at once takes along what its request said before. Empty but for a flood.
create index outbox_of_flood on outbox (request_id) where turn > 0;

-- The key is a keyed hash of caller, route and key; the answer is encrypted under the key itself.
create table idempotency_keys (
  key    bytea       primary key,
  body   bytea       not null,
  status smallint    not null,
  answer bytea       not null,
  at     timestamptz not null default now()
);

-- Rows arrive in order of time: a few bytes of BRIN find the old ones, and cost a write nothing.
create index idempotency_keys_at on idempotency_keys using brin (at);

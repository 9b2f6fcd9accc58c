-- A key of a unit's own system. The key itself is known to its bearer alone.
create table keys (
  id         uuid        primary key,
  hash       bytea       not null unique,         -- SHA-256 of the key
  unit       text        not null check (unit ~ '^[A-Z][0-9]{2}$'),
  label      text        not null,
  made_by    text        not null,
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at    timestamptz                          -- within a minute
);

create table users (
  username text        primary key,
  name     text        not null,
  password text        not null,                 -- a salted, slow hash with its algorithm in front
  roles    text[]      not null check (cardinality(roles) > 0),
  place    text        check (place ~ '^[0-9]{6,15}$'),
  unit     text,
  enabled  boolean     not null default true,
  made_at  timestamptz not null default now()
);

-- One row for each log-in, of a page or of a script. The token itself is known to its bearer alone.
create table tokens (
  hash       bytea       primary key,            -- SHA-256 of the token
  username   text        not null references users on delete cascade,
  expires_at timestamptz not null
);

create index tokens_by_user on tokens (username);
create index tokens_by_expiry on tokens (expires_at);

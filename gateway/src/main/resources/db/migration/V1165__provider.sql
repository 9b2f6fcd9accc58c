-- Whom an identity provider vouches for has no password here. Its issuer and subject never change;
-- the name that somebody has there may.
alter table users
  alter column password drop not null,
  add column issuer  text,
  add column subject text,
  add constraint users_proven check (num_nonnulls(password, subject) = 1 and (issuer is null) = (subject is null));

create unique index users_by_subject on users (issuer, subject) where subject is not null;

-- Whom a request complains of, by codes: none of them reads it.
alter table requests add column about text[] not null default '{}';

-- Whom a request complains of, by codes: none of them finds it.
alter table cases add column about text[] not null default '{}';

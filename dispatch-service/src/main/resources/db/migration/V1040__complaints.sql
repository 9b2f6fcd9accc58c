-- Whom a request complains of, by codes: none of them sees or handles it.
ALTER TABLE handlings ADD COLUMN about text[] NOT NULL DEFAULT '{}';

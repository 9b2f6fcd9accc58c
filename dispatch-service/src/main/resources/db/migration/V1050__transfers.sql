-- 改派: how often it was transferred between desks since a lead was on it.
ALTER TABLE handlings ADD COLUMN handed integer NOT NULL DEFAULT 0;

-- How much of a promise's time is gone is counted from its clock's own beginning, by the clock's name.
ALTER TABLE handlings ADD COLUMN clocks_since jsonb;

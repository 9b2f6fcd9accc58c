-- What the ladder must know: whom a whistle still awaits, how often it was passed round, and the
-- missed promise that stands, with the time at which it goes one rung further.
ALTER TABLE handlings
  ADD COLUMN awaited text[] NOT NULL DEFAULT '{}',
  ADD COLUMN leads integer NOT NULL DEFAULT 0,
  ADD COLUMN returns integer NOT NULL DEFAULT 0,
  ADD COLUMN overrun_clock_id uuid,
  ADD COLUMN overrun_clock text,
  ADD COLUMN overrun_subject text,
  ADD COLUMN overrun_since timestamptz,
  ADD COLUMN overrun_next timestamptz,
  ADD CHECK (num_nulls(overrun_clock_id, overrun_clock, overrun_since, overrun_next) IN (0, 4)),
  ADD CHECK (overrun_clock IS NOT NULL OR overrun_subject IS NULL);

UPDATE handlings h
SET leads = 1, awaited = ARRAY(
  SELECT DISTINCT p.unit FROM whistles w JOIN whistle_parts p ON p.whistle_id = w.id
  WHERE w.request_id = h.id AND p.state = 'called')
WHERE lead IS NOT NULL;

CREATE INDEX handlings_overrun ON handlings (overrun_next) WHERE overrun_next IS NOT NULL;
CREATE INDEX handlings_listed ON handlings (id) WHERE state = 'hard-case' OR overrun_next IS NOT NULL;
CREATE INDEX handlings_open ON handlings (id) WHERE shows_at <> '{}';

ALTER TABLE whistle_parts DROP CONSTRAINT whistle_parts_state_check;
ALTER TABLE whistle_parts ADD CONSTRAINT whistle_parts_state_check
  CHECK (state IN ('called', 'checked-in', 'done', 'returned'));
DROP INDEX whistle_parts_of_unit;
CREATE INDEX whistle_parts_of_unit ON whistle_parts (unit) WHERE state NOT IN ('done', 'returned');

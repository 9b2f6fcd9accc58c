-- A lead that hasn't begun needn't come once another one leads.
ALTER TABLE whistle_parts DROP CONSTRAINT whistle_parts_state_check;
ALTER TABLE whistle_parts ADD CONSTRAINT whistle_parts_state_check CHECK (
  state IN ('called', 'signed', 'checked-in', 'on-site', 'done', 'returned', 'released'));
DROP INDEX whistle_parts_of_unit;
CREATE INDEX whistle_parts_of_unit ON whistle_parts (unit)
  WHERE state NOT IN ('done', 'returned', 'released');

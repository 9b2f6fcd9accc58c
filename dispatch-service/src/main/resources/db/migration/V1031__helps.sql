-- 自办: whom a community called by itself, and when they came.
CREATE TABLE helps (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES handlings,
  unit text NOT NULL,
  called_at timestamptz NOT NULL,
  came_at timestamptz,
  recorded_by text,
  CHECK ((came_at IS NULL) = (recorded_by IS NULL)),
  CHECK (came_at >= called_at)
);

CREATE INDEX helps_of_request ON helps (request_id);

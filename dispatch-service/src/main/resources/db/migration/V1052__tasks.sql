-- 任务: a part of the work, with a doer of its own: an area's desk, a unit or a person.
CREATE TABLE tasks (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES handlings (id),
  cycle int NOT NULL,
  doer_kind text NOT NULL CHECK (doer_kind IN ('desk', 'unit', 'person')),
  doer text NOT NULL,
  doer_place text,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('assigned', 'signed', 'done', 'returned', 'dropped')),
  signed_by text,
  CHECK ((doer_kind = 'unit') = (doer_place IS NULL)),
  CHECK ((state = 'signed') = (signed_by IS NOT NULL))
);
CREATE INDEX tasks_of_request ON tasks (request_id);
CREATE INDEX tasks_of_doer ON tasks (doer, due_at) WHERE state IN ('assigned', 'signed');

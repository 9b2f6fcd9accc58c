-- What one shift handed to the next; the note is in the vault, under a key of its own.
CREATE TABLE hand_overs (
  id uuid PRIMARY KEY,
  place text NOT NULL,
  began_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  next_until timestamptz NOT NULL,
  signed_by text NOT NULL,
  came bigint NOT NULL,
  open bigint NOT NULL,
  due uuid[] NOT NULL,
  missed uuid[] NOT NULL,
  called text[] NOT NULL
);
CREATE INDEX hand_overs_of_place ON hand_overs (place, id);

-- One morning of one desk.
CREATE TABLE digests (
  place text NOT NULL,
  day date NOT NULL,
  made_at timestamptz NOT NULL,
  open integer NOT NULL,
  overdue integer NOT NULL,
  today integer NOT NULL,
  supervised integer NOT NULL,
  first uuid[],
  PRIMARY KEY (place, day)
);
CREATE INDEX digests_of_day ON digests (day);

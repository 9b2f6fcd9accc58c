-- Who works at which desk or for which unit, when it is whose turn, and who is away.
CREATE TABLE staff (
  id text PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('full-time', 'part-time', 'department', 'leader', 'substitute', 'desk')),
  seat text NOT NULL CHECK (seat ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}|[A-Z][0-9]{2})$'),
  unit text CHECK (unit ~ '^[A-Z][0-9]{2}$'),
  phone text,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT whistle_now()
);
CREATE INDEX staff_of_seat ON staff (seat text_pattern_ops);

CREATE TABLE turns (
  id uuid PRIMARY KEY,
  member text NOT NULL REFERENCES staff ON DELETE CASCADE,
  seat text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > from_at),
  by_phone boolean NOT NULL,
  UNIQUE (member, seat, from_at)
);
CREATE INDEX turns_of_seat ON turns (seat, until_at);
CREATE INDEX turns_until ON turns (until_at);

CREATE TABLE leaves (
  id uuid PRIMARY KEY,
  member text NOT NULL REFERENCES staff ON DELETE CASCADE,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > from_at),
  reason text NOT NULL CHECK (reason IN ('leave', 'sick', 'training', 'other')),
  UNIQUE (member, from_at)
);
CREATE INDEX leaves_until ON leaves (until_at);
-- What somebody has in hand is counted when more is to be given to him.
CREATE INDEX handlings_in_hand ON handlings (held_by) WHERE shows_at <> '{}';

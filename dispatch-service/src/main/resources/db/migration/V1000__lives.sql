CREATE TABLE handlings (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  number text NOT NULL,
  place text NOT NULL,
  place_name text NOT NULL,
  kind text NOT NULL,
  category text NOT NULL,
  urgency text NOT NULL,
  restricted boolean NOT NULL,
  route text NOT NULL,
  cycle integer NOT NULL,
  holding integer NOT NULL,
  desk text NOT NULL,
  supervisor text,
  state text NOT NULL,
  waits_at text[] NOT NULL,
  held_by text,
  held_unit text,
  investigating boolean,
  planned_by timestamptz,
  decline_reason text,
  after_taking boolean,
  outcome text,
  units text[] NOT NULL,
  lead text,
  take_due timestamptz,
  first_contact_due timestamptz,
  respond_due timestamptz,
  resolve_due timestamptz,
  due_at timestamptz,
  shows_at text[] NOT NULL,
  CHECK (state IN ('waiting', 'taken', 'responded', 'resolved', 'declined', 'withdrawn', 'hard-case', 'archived')),
  CHECK ((state = 'waiting') = (cardinality(waits_at) > 0)),
  CHECK ((state IN ('taken', 'responded', 'resolved', 'declined')) = (held_by IS NOT NULL)),
  CHECK (held_by IS NOT NULL OR held_unit IS NULL),
  CHECK ((state = 'taken') = (investigating IS NOT NULL)),
  CHECK (state = 'responded' OR planned_by IS NULL),
  CHECK ((state = 'declined') = (decline_reason IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (after_taking IS NOT NULL)),
  CHECK ((state = 'archived') = (outcome IS NOT NULL))
) WITH (fillfactor = 70);

-- Only what stands on a desk: the archive costs the desks nothing.
CREATE INDEX handlings_on_desks ON handlings USING gin (shows_at) WHERE shows_at <> '{}';

CREATE TABLE whistles (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES handlings,
  kind text NOT NULL,
  lead text NOT NULL,
  blown_at timestamptz NOT NULL DEFAULT whistle_now()
);

CREATE INDEX whistles_of_request ON whistles (request_id);

CREATE TABLE whistle_parts (
  whistle_id uuid NOT NULL REFERENCES whistles,
  unit text NOT NULL,
  state text NOT NULL CHECK (state IN ('called', 'checked-in', 'done')),
  PRIMARY KEY (whistle_id, unit)
);

CREATE INDEX whistle_parts_of_unit ON whistle_parts (unit) WHERE state <> 'done';

-- An empty place is the default everywhere; the longest place that fits a desk rules it.
CREATE TABLE duties (
  place text NOT NULL,
  tier text NOT NULL CHECK (tier IN ('grid', 'community', 'street', 'district')),
  pattern text NOT NULL CHECK (pattern IN ('always', 'office', 'nobody')),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT whistle_now(),
  PRIMARY KEY (place, tier)
);

INSERT INTO duties (place, tier, pattern, set_by) VALUES
  ('', 'grid', 'office', 'default'),
  ('', 'community', 'always', 'default'),
  ('', 'street', 'office', 'default'),
  ('', 'district', 'always', 'default');

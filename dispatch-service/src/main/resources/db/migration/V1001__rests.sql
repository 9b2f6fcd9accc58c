-- 挂起, 挂账: what was taken may rest; where it is taken up again is in the columns of taken and responded.
ALTER TABLE handlings
  ADD COLUMN urged integer,
  ADD COLUMN rest_reason text,
  ADD COLUMN review_at timestamptz;

ALTER TABLE handlings
  DROP CONSTRAINT handlings_state_check,
  DROP CONSTRAINT handlings_check1,
  DROP CONSTRAINT handlings_check3,
  DROP CONSTRAINT handlings_check4,
  ADD CONSTRAINT handlings_known_state CHECK (state IN (
    'waiting', 'taken', 'responded', 'suspended', 'registered', 'resolved', 'declined', 'withdrawn',
    'hard-case', 'archived')),
  ADD CONSTRAINT handlings_hand CHECK (
    (state IN ('taken', 'responded', 'suspended', 'registered', 'resolved', 'declined'))
      = (held_by IS NOT NULL)),
  ADD CONSTRAINT handlings_investigating CHECK (CASE
    WHEN state = 'taken' THEN investigating IS NOT NULL
    WHEN state IN ('suspended', 'registered') THEN true
    ELSE investigating IS NULL END),
  ADD CONSTRAINT handlings_plan CHECK (
    planned_by IS NULL OR state = 'responded'
      OR (state IN ('suspended', 'registered') AND investigating IS NULL)),
  ADD CONSTRAINT handlings_rest CHECK (
    (state IN ('suspended', 'registered')) = (rest_reason IS NOT NULL)
      AND (rest_reason IS NULL) = (review_at IS NULL));

-- What somebody above the holder is asked to allow: a later date, a rest, a place on the register.
CREATE TABLE decisions (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES handlings,
  kind text NOT NULL CHECK (kind IN ('extension', 'suspension', 'registration')),
  cycle integer NOT NULL,
  holding integer NOT NULL,
  clock text,
  until timestamptz NOT NULL,
  reason text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT whistle_now(),
  desk text,
  approved boolean,
  decided_by text,
  CHECK ((desk IS NULL) = (decided_by IS NOT NULL)),
  CHECK ((approved IS NULL) = (decided_by IS NULL))
);

CREATE INDEX decisions_of_request ON decisions (request_id);
CREATE INDEX decisions_on_desks ON decisions (desk, asked_at, request_id) WHERE desk IS NOT NULL;

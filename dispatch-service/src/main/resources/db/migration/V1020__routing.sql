-- What dispatch announces to the district: responsibility lists and routing rules, each version once.
-- What comes with the product isn't here.
CREATE TABLE announced (
  kind text NOT NULL CHECK (kind IN ('responsibilities', 'routing')),
  version text NOT NULL,
  content text NOT NULL,
  holds_from timestamptz NOT NULL,
  announced_by text NOT NULL,
  announced_at timestamptz NOT NULL DEFAULT whistle_now(),
  PRIMARY KEY (kind, version)
);

CREATE FUNCTION announced_is_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What was announced is kept as it was'; END $$;

CREATE TRIGGER announced_is_kept BEFORE UPDATE OR DELETE ON announced
  FOR EACH STATEMENT EXECUTE FUNCTION announced_is_kept();

-- Why a request stands where it stands, and when it was pointed; absent where no rule fitted, and
-- for what is older than the rules.
ALTER TABLE handlings
  ADD COLUMN routed jsonb,
  ADD COLUMN pointed_at timestamptz,
  ADD CHECK ((routed IS NULL) = (pointed_at IS NULL));

-- Replays read a stretch of days; rows come nearly in that order, so this costs placing nothing.
CREATE INDEX handlings_pointed ON handlings USING brin (pointed_at);

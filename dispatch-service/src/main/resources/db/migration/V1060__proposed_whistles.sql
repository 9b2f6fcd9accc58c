-- 提请吹哨: a community proposes a whistle; what is kept of it is what the street blows.
ALTER TABLE decisions
  ADD COLUMN call jsonb,
  DROP CONSTRAINT decisions_known_kind,
  DROP CONSTRAINT decisions_wished_date,
  ADD CONSTRAINT decisions_known_kind CHECK (
    kind IN ('extension', 'suspension', 'registration', 'return', 'whistle')),
  ADD CONSTRAINT decisions_wished_date CHECK ((until IS NULL) = (kind IN ('return', 'whistle'))),
  ADD CONSTRAINT decisions_proposed_call CHECK ((call IS NOT NULL) = (kind = 'whistle'));

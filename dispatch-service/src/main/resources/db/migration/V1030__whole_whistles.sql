-- 吹哨报到: a whistle ends by its rule, and each part says who came when, how, and what was done.
-- One that was blown before holds up nothing.
ALTER TABLE whistles
  ADD COLUMN cycle integer NOT NULL DEFAULT 1,
  ADD COLUMN rule text NOT NULL DEFAULT 'lead' CHECK (rule IN ('all', 'lead'));

UPDATE whistles w SET cycle = h.cycle
FROM handlings h WHERE h.id = w.request_id AND h.units <> '{}';

ALTER TABLE whistle_parts DROP CONSTRAINT whistle_parts_state_check;
ALTER TABLE whistle_parts
  ADD COLUMN detail jsonb,
  ADD CONSTRAINT whistle_parts_state_check CHECK (
    state IN ('called', 'signed', 'checked-in', 'on-site', 'done', 'returned'));
UPDATE whistle_parts p SET detail = jsonb_build_object('calledAt', w.blown_at)
FROM whistles w WHERE w.id = p.whistle_id;
ALTER TABLE whistle_parts ALTER COLUMN detail SET NOT NULL;

ALTER TABLE decisions DROP CONSTRAINT decisions_kind_check;
ALTER TABLE decisions
  ALTER COLUMN until DROP NOT NULL,
  ADD CONSTRAINT decisions_known_kind CHECK (
    kind IN ('extension', 'suspension', 'registration', 'return')),
  ADD CONSTRAINT decisions_wished_date CHECK ((until IS NULL) = (kind = 'return'));

-- 并案: a request that is worked on with another, or follows from it; its history is in the journal.
CREATE TABLE links (
  request_id uuid PRIMARY KEY REFERENCES handlings,
  master uuid NOT NULL REFERENCES handlings,
  kind text NOT NULL CHECK (kind IN ('duplicate', 'collective', 'follow-up')),
  linked_at timestamptz NOT NULL DEFAULT whistle_now(),
  CHECK (master <> request_id)
);
CREATE INDEX links_to_master ON links (master);

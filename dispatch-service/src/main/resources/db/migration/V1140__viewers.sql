-- Who has which request open now: one row a person, of the request looked at last, so that it never grows. Unlogged, for after a
-- crash everybody says it again within seconds; in the database and not in memory, so that each instance tells the same.
CREATE UNLOGGED TABLE viewers (
  viewer text PRIMARY KEY,
  request_id uuid NOT NULL,
  seen_at timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX viewers_of ON viewers (request_id);

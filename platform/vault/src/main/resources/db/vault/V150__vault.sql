-- One key a request, wrapped by the installation's key. Forgetting deletes the key and leaves the row.
CREATE TABLE vault_keys (
  request_id uuid PRIMARY KEY,
  wrapped bytea,
  forgotten_at timestamptz,
  CHECK ((wrapped IS NULL) = (forgotten_at IS NOT NULL))
);

-- No hash here: that of a telephone number is as good as the number.
CREATE TABLE vault_texts (
  request_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  by text NOT NULL,
  resident_may_see boolean NOT NULL,
  at timestamptz NOT NULL DEFAULT whistle_now(),
  sealed bytea NOT NULL,
  PRIMARY KEY (request_id, id)
);

-- 余项: what is left of an urgent request, from the move that says so until intake has pointed it.
CREATE TABLE remainders (
  id uuid PRIMARY KEY,
  master uuid NOT NULL REFERENCES handlings,
  desk text NOT NULL,
  held_by text NOT NULL,
  held_unit text,
  planned_by timestamptz NOT NULL,
  words_id uuid NOT NULL,
  words_hash text NOT NULL
);

-- A request that begins linked is saved after its link, in the same transaction.
ALTER TABLE links ALTER CONSTRAINT links_request_id_fkey DEFERRABLE INITIALLY DEFERRED;

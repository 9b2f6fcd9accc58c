-- The face that somebody shows to residents whose request is in his hands, for as long as he wants.
CREATE TABLE portraits (
  member text PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
  jpeg bytea NOT NULL CHECK (octet_length(jpeg) <= 65536)
);

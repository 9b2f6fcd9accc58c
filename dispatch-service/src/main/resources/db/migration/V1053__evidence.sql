-- Pictures that intake keeps, so that an answer can name one only where it is there.
CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL,
  cycle int NOT NULL,
  phase text NOT NULL,
  added_by text NOT NULL
);

-- Stands for the journal's own function.
CREATE FUNCTION whistle_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

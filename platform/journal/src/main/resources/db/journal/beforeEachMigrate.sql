-- A migration takes the time that it needs; the five seconds are for the work.
SET LOCAL transaction_timeout = 0;

-- When a line was written, by the clock of a phone that may have been off line; at is when it arrived.
alter table patrol_lines add column noted_at timestamptz;

-- A clock may be about a unit, a decision or a visit, and it may be paused, resumed, extended and
-- dated anew: the row is what its ledger comes to.
alter table clocks
  add subject      text,
  add allowed      text,
  add first_due_at timestamptz,
  add extended_at  timestamptz,
  add extended_to  timestamptz,
  add pauses       text[] not null default '{}',
  add moves        int not null default 0,
  drop constraint clocks_pkey,
  add primary key (request_id, id),
  add check ((extended_at is null) = (extended_to is null));

-- The limit by which a clock ran; absent for a named date, and in entries of an earlier release.
alter table clock_ledger add allowed text;

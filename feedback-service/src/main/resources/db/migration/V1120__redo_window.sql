-- From when the window for a re-do is counted, and the request that asking once more became.
alter table matters
  add column resolved_at timestamptz,
  add column again uuid,
  add constraint only_what_was_resolved_has_a_window
    check (resolved_at is null or state in ('visit-awaited', 'settled')),
  add constraint only_what_is_settled_is_asked_again
    check (again is null or (state = 'settled' and resolved_at is not null));

-- When a resident would rather be called; first_try_by is then the end of that time.
alter table matters
  add column call_from timestamptz,
  add constraint only_a_visit_has_a_time check (call_from is null or state = 'visit-awaited');

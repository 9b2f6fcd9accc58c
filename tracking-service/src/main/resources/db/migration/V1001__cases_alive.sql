-- Rare states must be found among a million archived files; this serves open ones as well.
drop index cases_open;
create index cases_alive on cases (state, id) where state <> 'archived';

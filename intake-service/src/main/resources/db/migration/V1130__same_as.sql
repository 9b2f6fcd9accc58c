-- Of which request of a neighbour its resident says that it is the same; never of one that follows another itself.
alter table requests add column same_as uuid references requests;
create index requests_same_as on requests (same_as) where same_as is not null;

-- Resolved, and not handled once more since: nothing to join any longer.
alter table requests add column answered boolean not null default false;

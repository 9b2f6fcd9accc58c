-- What is left of an urgent request is a request of its own, which the first one's code opens.
alter table requests add column parent uuid references requests;

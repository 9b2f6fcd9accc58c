-- What people call the request, for logs and traces: read and written with the row that is locked
-- anyway. Requests pointed before this version have none and go by their id.
alter table request_marks add column number text;

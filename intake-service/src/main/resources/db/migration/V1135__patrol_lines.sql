-- 巡查日志: what was seen on a round. Its words are in the vault under the line's id, its picture is
-- sealed under the same key; the request that came of it has a key of its own.
create table patrol_lines (
  id           uuid primary key,
  place        text not null,
  place_name   text not null,
  by           text not null,
  at           timestamptz not null,
  picture      bytea,
  picture_type text,
  request_id   uuid unique references requests (id),
  check ((picture is null) = (picture_type is null))
);
-- What is sealed can't be compressed; trying costs time.
alter table patrol_lines alter column picture set storage external;
create index patrol_lines_of_place on patrol_lines (place, at);

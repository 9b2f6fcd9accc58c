-- A record without an envelope has nothing that tells it apart but its place and its bytes. It comes
-- again like any other, after a commit whose answer was lost or from the start of the topic, and is
-- kept once.
delete from kept k using kept earlier
where k.request_id is null and earlier.request_id is null and earlier.id < k.id
  and (earlier.record_partition, earlier.record_offset, md5(coalesce(earlier.body, '')))
    = (k.record_partition, k.record_offset, md5(coalesce(k.body, '')));

create unique index kept_garbage_once
  on kept (record_partition, record_offset, md5(coalesce(body, ''))) where request_id is null;

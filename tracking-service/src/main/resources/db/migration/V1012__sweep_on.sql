-- Sweepers of a flood go on behind what they judged, and the order of requests is the order of the
-- rows on disk. So all that a second brings is in an order, not only its seconds.
drop index clocks_to_warn;
create index clocks_to_warn on clocks (next_at, request_id) where step in (50, 80);
drop index clocks_to_judge;
create index clocks_to_judge on clocks (next_at, request_id) where step = 100;
drop index clocks_urgent_to_judge;
create index clocks_urgent_to_judge on clocks (next_at, request_id)
  where step = 100 and urgency <> 'general';

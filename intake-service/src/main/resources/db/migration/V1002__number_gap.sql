-- For a district that was restored from a back-up: on these days it may have given numbers that it
-- doesn't remember and residents do. They are skipped, so that no number means two requests.
create function skip_request_numbers(district text, first date, last date) returns void
language plpgsql as $$
declare
  day date;
  counter text;
begin
  for day in select generate_series(first, last, interval '1 day')::date loop
    counter := 'request_number_' || district || '_' || to_char(day, 'YYYYMMDD');
    execute format('create sequence if not exists %I', counter);
    perform setval(counter::regclass, nextval(counter::regclass) + 50000);
  end loop;
end $$;

-- Requests as they were pointed. Words and people are in the vault.
create table requests (
  id              uuid primary key,
  number          text not null unique,
  code_mac        bytea not null,
  place           text not null,
  place_name      text not null,
  kind            text not null,
  category        text not null,
  wished_category text,
  urgency         text not null,
  wished_urgency  text,
  channel         text not null,
  said_by         text not null, -- 'resident' or a staff id
  anonymous       boolean not null,
  restricted      boolean not null,
  pointed_at      timestamptz not null,
  cycle           int not null default 1,
  ended           text check (ended in ('declined', 'withdrawn', 'archived')),
  units           text[] not null default '{}'
);
create index requests_similar on requests (place, category, pointed_at) where ended is null;

-- Wrong codes shown for a request, forgotten when the right one comes or the time is up.
create table wrong_codes (
  request_id uuid primary key,
  tries      int not null,
  since      timestamptz not null
);

-- Who saw personal data unmasked, and why (the reason's words are in the vault).
create table reveals (
  id         uuid primary key,
  request_id uuid not null,
  by         text not null,
  reason     uuid not null,
  at         timestamptz not null default whistle_now()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger reveals_stay before update or delete or truncate on reveals
  for each statement execute function refuse_change();

-- SQ-990101-20261120-00037: a sequence a day, made by the day's first request. Gaps are allowed, and
-- five digits grow to six.
create function next_request_number(district text, day date) returns text language plpgsql as $$
declare
  date_digits text := to_char(day, 'YYYYMMDD');
  counter text := 'request_number_' || district || '_' || date_digits;
  serial text;
begin
  if to_regclass(counter) is null then
    perform pg_advisory_xact_lock(hashtext(counter));
    execute format('create sequence if not exists %I', counter);
  end if;
  serial := nextval(counter);
  return format('SQ-%s-%s-%s', district, date_digits, lpad(serial, greatest(5, length(serial)), '0'));
end $$;

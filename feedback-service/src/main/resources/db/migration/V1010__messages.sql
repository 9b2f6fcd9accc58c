-- What messages have to know of a request. Recipients are desks and units ('street:990101001', 'unit:D06'), never persons.
create table told_requests (
  request_id uuid primary key,
  number     text not null,
  category   text not null,
  urgency    text not null,
  place      text not null,
  place_name text not null,
  holder     text not null
);

-- What was pointed before this table was there.
insert into told_requests
select request_id, number, category, urgency, place, place_name,
  case when handler_tier is not null then handler_tier || ':' || handler_place
    when length(place) < 9 then 'district:' || place
    else 'street:' || left(place, 9) end
from matters;

create table told_whistles (
  whistle_id uuid primary key,
  request_id uuid not null references told_requests,
  kind       text not null,
  caller     text not null,
  units      text[] not null
);

-- Something that one recipient is told of one move.
create table messages (
  message_id uuid primary key,
  request_id uuid not null references told_requests,
  event_id   uuid not null,
  move       text not null,
  recipient  text not null,
  matrix     text not null,
  facts      jsonb not null,
  made_at    timestamptz not null,
  unique (event_id, recipient)
);

create index messages_of_recipient on messages (recipient, made_at desc);

create table message_reads (
  message_id uuid not null references messages,
  reader     text not null,
  read_at    timestamptz not null,
  primary key (message_id, reader)
);

-- Where a recipient is reached outside of the product. Address and secrets are sealed; only the host is ever shown.
create table targets (
  target_id       uuid primary key,
  recipient       text not null,
  channel         text not null,
  shown           text not null,
  address         bytea not null,
  secret          bytea,
  former_secret   bytea,
  former_until    timestamptz,
  changed_by      text not null,
  changed_at      timestamptz not null,
  removed         boolean not null default false
);

create unique index targets_once on targets (recipient, channel) where not removed;

-- The delivery log. The id is the idempotency key of every try.
create table deliveries (
  delivery_id uuid primary key,
  message_id  uuid not null references messages,
  target_id   uuid references targets,
  channel     text not null,
  state       text not null,
  reason      text,
  attempts    integer not null,
  next_try    timestamptz not null,
  changed_at  timestamptz not null,
  constraint in_product_is_delivered check ((target_id is null) = (channel = 'in-product')),
  constraint known_state check (state in ('waiting', 'sending', 'retrying', 'delivered', 'stuck', 'dropped'))
);

create index deliveries_due on deliveries (target_id, next_try) where state in ('waiting', 'sending', 'retrying');
create index deliveries_of_message on deliveries (message_id);
create index deliveries_by_state on deliveries (state, changed_at desc) where state <> 'delivered';

-- Cards whose one tap was made. The key lets the same tap be repeated when its answer was lost.
create table used_cards (
  delivery_id uuid primary key references deliveries,
  key         text not null,
  used_at     timestamptz not null
);

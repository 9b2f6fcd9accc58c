-- Residents are told by text message: of each stage once, whatever is heard again.
alter table messages add column once text;
create unique index messages_once on messages (request_id, recipient, once) where once is not null;
-- Where the address is known only at the moment of sending: all that is told of it afterwards.
alter table deliveries add column shown text;

-- Their phones are intake's and are asked for when a text leaves; these lines stand for them.
insert into targets (target_id, recipient, channel, shown, address, changed_by, changed_at)
values ('019aa0b1-0000-7000-8000-000000000001', 'resident', 'sms', '', '', 'whistle', now()),
  ('019aa0b1-0000-7000-8000-000000000002', 'resident-second', 'sms', '', '', 'whistle', now());

-- Whose phones may be told of a request; the phones are intake's.
create table told_contacts (
  request_id uuid primary key,
  contacts   text[] not null
);

-- Texts that came in, by the gateway's id, each understood once. A phone stands as a keyed fingerprint.
create table heard_texts (
  message_id text primary key,
  phone      text not null,
  outcome    text,
  heard_at   timestamptz not null
);
create index heard_texts_of_phone on heard_texts (phone, heard_at);

-- What a demo's phones would have shown.
create table caught_texts (
  text_id   uuid primary key,
  shown     text not null,
  text      text not null,
  caught_at timestamptz not null
);

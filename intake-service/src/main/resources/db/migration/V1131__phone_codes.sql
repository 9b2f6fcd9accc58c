-- One-time codes by which whoever holds a phone finds its own requests; of phone and code only a MAC is kept.
create table phone_codes (
  phone_mac bytea primary key,
  code_mac  bytea not null,
  asked_at  timestamptz not null,
  asked     int not null default 1,
  tries     int not null default 0
);

-- 申诉: that a case or an answer be left out of the figures. One about each part; the words are in the vault.
create table appeals (
  appeal_id    uuid primary key,
  request_id   uuid not null,
  part         text not null,
  reason       text not null,
  evidence_id  uuid not null,
  asked_by     text not null,
  words_id     uuid not null,
  words_hash   text not null,
  asked_at     timestamptz not null,
  state        text not null,
  supported_by text,
  decided_by   text,
  moved_at     timestamptz,
  unique (request_id, part),
  constraint each_state_has_its_own check (
    (state in ('asked', 'supported', 'excluded', 'refused'))
    and (state in ('supported', 'excluded')) <= (supported_by is not null)
    and (state in ('excluded', 'refused')) = (decided_by is not null)),
  constraint four_eyes check (
    supported_by <> asked_by and decided_by <> asked_by and decided_by <> supported_by)
);

create index appeals_open on appeals (asked_at) where state in ('asked', 'supported');

-- Pictures and answers that an appeal may point at, as others announced them; ratings are our own.
create table proofs (
  request_id uuid not null,
  proof_id   uuid not null,
  kind       text not null,
  known_at   timestamptz not null,
  primary key (request_id, proof_id)
);

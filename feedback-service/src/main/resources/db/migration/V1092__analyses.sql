-- 差评分析: one for each bad rating, and each re-do asked for without stars. Actions in words are in the vault.
create table analyses (
  rating_id    uuid primary key,
  request_id   uuid not null,
  cycle        integer not null,
  opened_at    timestamptz not null,
  state        text not null check (state in ('opened', 'explained', 'confirmed', 'revisited')),
  cause        text,
  unit         text,
  person       text,
  action_id    uuid,
  action_hash  text,
  due_at       timestamptz,
  explained_by text,
  published    boolean,
  confirmed_by text,
  outcome      text,
  revisited_by text,
  moved_at     timestamptz,
  constraint each_state_has_its_own check (
    (state <> 'opened') = (num_nonnulls(cause, action_id, action_hash, due_at, explained_by) = 5)
    and (state in ('confirmed', 'revisited')) = (num_nonnulls(published, confirmed_by) = 2)
    and (state = 'revisited') = (num_nonnulls(outcome, revisited_by) = 2)),
  constraint nobody_confirms_his_own check (confirmed_by <> explained_by)
);

create index analyses_of_request on analyses (request_id);

insert into analyses (rating_id, request_id, cycle, opened_at, state)
select rating_id, request_id, cycle, rated_at, 'opened' from ratings where level <= 2 or solved = 'no';

-- Whose phones were told of which request, and the second one that the resident named. Of a phone only a MAC is kept to find it
-- again by; the number itself is in the vault, or sealed here under the request's key.
create table contacts (
  request_id uuid not null references requests,
  slot       text not null check (slot in ('own', 'second')),
  phone_mac  bytea not null,
  sealed     bytea,
  primary key (request_id, slot),
  check ((sealed is not null) = (slot = 'second'))
);
create index contacts_of_phone on contacts (phone_mac);

-- Phones that want no texts, of whichever request.
create table opted_out (
  phone_mac bytea primary key,
  at        timestamptz not null default whistle_now()
);

-- Who forgets a person forgets where to reach them.
create function forget_contacts() returns trigger language plpgsql as $$
begin
  delete from contacts where request_id = new.request_id;
  return new;
end $$;
create trigger forgotten_is_not_told after update of wrapped on vault_keys
  for each row when (new.wrapped is null) execute function forget_contacts();

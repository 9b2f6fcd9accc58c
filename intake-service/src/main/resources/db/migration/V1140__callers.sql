-- Whose requests a caller's telephone finds again: a MAC alone; the number itself is in the vault.
alter table requests add column phone_mac bytea;
create index requests_of_phone on requests (phone_mac, pointed_at desc) where phone_mac is not null;

-- Who forgets a person forgets by which number to find what was said.
create function forget_callers() returns trigger language plpgsql as $$
begin
  update requests set phone_mac = null where id = new.request_id;
  return new;
end $$;
create trigger forgotten_is_not_found after update of wrapped on vault_keys
  for each row when (new.wrapped is null) execute function forget_callers();

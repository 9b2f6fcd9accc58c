-- Who may see a matter: restricted ones are kept from the grid, and a complaint from whom it means.
alter table matters
  add column restricted boolean not null default false,
  add column about text[] not null default '{}';
update matters set restricted = true where category in ('0404', '0504');

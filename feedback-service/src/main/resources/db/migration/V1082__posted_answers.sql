-- Whether somebody can be asked; where nobody can, the answer is posted and waits for its code.
alter table matters add column reachable boolean not null default true;
create index matters_posted on matters (first_try_by) where visit_reason = 'posted';

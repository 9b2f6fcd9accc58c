-- The audit log says who saw whom unmasked, and nobody can change that unnoticed.
insert into seal_waiting (at, kind, subject, who, content)
select at, 'reporter.revealed', request_id::text, by, format('{"reason":"%s"}', reason)
from reveals order by at;
drop table reveals;
drop function refuse_change();

-- What the evaluation asks for is known by the side that is asked, also where both are asked for the same: what somebody has put off stays so
-- for whichever side they act.
insert into worklist.put_off (person, task, until, reason, at)
select person, task || side, until, reason, at
from worklist.put_off, unnest(array['-a', '-b']) as side
where task like 'evidence:%' and task !~ '-[ab]$'
on conflict (person, task) do nothing;

delete from worklist.put_off where task like 'evidence:%' and task !~ '-[ab]$';

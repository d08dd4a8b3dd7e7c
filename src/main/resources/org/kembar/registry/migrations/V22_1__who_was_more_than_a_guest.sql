-- The account of somebody who was never more than a guest is over when the visit is. Who has ever acted for a city keeps it, as everybody
-- keeps it who acts for none any more: they sign in, see nothing of theirs, and can be invited again.
create or replace function access.is_over(whose bigint, at timestamptz) returns boolean language sql stable as $$
    select exists (select from access.visits where person = whose)
        and not exists (select from access.visits where person = whose and ended is null and ends > at)
        and not exists (select from access.roles where person = whose)
        and not exists (select from access.log where about = whose and event in ('set_up', 'joined') and role is not null)
$$;

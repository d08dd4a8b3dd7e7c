-- What keeps accounts in the hands of their people: links to a new password, browsers that are known, and what happened to whom.

-- Made for somebody by the head of their office; by nobody if it was whoever runs the program.
create table access.recoveries (
    secret bytea not null primary key check (length(secret) = 32),
    person bigint not null references access.people,
    made_by bigint references access.people,
    at timestamptz not null,
    ends timestamptz not null check (ends > at)
);

create index on access.recoveries (person);

-- From which somebody has signed in before: guesses made elsewhere do not keep them waiting there.
create table access.known_browsers (
    secret bytea not null primary key check (length(secret) = 32),
    person bigint not null references access.people,
    seen timestamptz not null
);

create index on access.known_browsers (person);

-- By which one tells one's own sessions apart.
alter table access.sessions add column id bigint generated always as identity unique;
alter table access.sessions add column browser text check (length(browser) between 1 and 100);

-- Numbers of people without a reference, as in the trail: an entry outlives what is known of them. What concerns somebody who acts
-- for several cities is an entry for each.
create table access.log (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    event text not null check (event in (
        'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed')),
    by bigint check (by > 0),
    about bigint check (about > 0),
    email text check (length(email) between 3 and 254),
    city text check (length(city) between 1 and 100),
    role text check (length(role) between 1 and 30),
    check (event not in ('set_up', 'invited', 'withdrawn', 'joined', 'role_taken') or city is not null and role is not null),
    check (event in ('invited', 'withdrawn') and email is not null or event not in ('invited', 'withdrawn') and about is not null)
);

create index on access.log (city, number);
create index on access.log (about, number);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'access.% is only ever added to', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger only_added_to before update or delete or truncate on access.log
    for each statement execute function access.refuse_change();
alter table access.log enable always trigger only_added_to;

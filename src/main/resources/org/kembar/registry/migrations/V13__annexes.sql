-- What stands beside a case file for some to see. An annex is only ever read whole, together with its case file, and never asked
-- across partnerships, so it is no rows: what is public stays in the tables of the case file, and no query of those finds it.

create domain registry.audience as text check (value in ('partners', 'side-a', 'side-b'));

create table registry.annexes (
    case_file registry.identifier not null references registry.case_files,
    audience registry.audience not null,
    -- In the form in which the program writes it as JSON.
    form text not null,
    primary key (case_file, audience)
);

-- With what the hashes of an annex are made: the same for ever, so that what is put back has the hash it had.
create table registry.annex_salts (
    case_file registry.identifier not null,
    audience registry.audience not null,
    salt text not null check (salt ~ '^[0-9a-f]{32}$'),
    primary key (case_file, audience)
);

create trigger only_added_to before update or delete or truncate on registry.annex_salts
    for each statement execute function registry.refuse_change();
alter table registry.annex_salts enable always trigger only_added_to;

-- An entry of the trail tells of an annex by the case file it stands beside, in a column of its own: what asks for the entries of
-- a case file finds none of them.
alter table registry.trail add column annex registry.identifier;
alter table registry.trail add column audience registry.audience;
alter table registry.trail drop constraint tells_of_one_thing;
alter table registry.trail add constraint tells_of_one_thing check (num_nonnulls(case_file, list, city, annex) = 1);
alter table registry.trail add constraint annex_has_an_audience check (
    (annex is null) = (audience is null) and (annex is null or import is not null));
-- An annex from which everything was moved away was replaced by nothing.
alter table registry.trail drop constraint trail_check;
alter table registry.trail add constraint deed_has_before_and_after check (case deed
    when 'stored' then before is null and after is not null
    when 'replaced' then before is not null and (after is not null or annex is not null)
    else import is not null and (before is not null or annex is not null) end);
create index on registry.trail (annex, audience, number) where annex is not null;

-- Who looked at an annex: once an hour at most, for each person and annex. No reference: it outlives what is known of the person.
create table registry.annex_views (
    case_file registry.identifier not null,
    audience registry.audience not null,
    person bigint not null check (person > 0),
    at timestamptz not null,
    hour timestamptz not null check (hour = date_trunc('hour', at at time zone 'UTC') at time zone 'UTC'),
    primary key (case_file, audience, person, hour)
);

create trigger only_added_to before update or delete or truncate on registry.annex_views
    for each statement execute function registry.refuse_change();
alter table registry.annex_views enable always trigger only_added_to;

-- Those who read for a city and record nothing, and those to whom it shows what both cities share.
alter table access.roles drop constraint roles_role_check;
alter table access.roles add constraint roles_role_check
    check (role in ('head', 'officer', 'agency', 'auditor', 'evaluator', 'council', 'supervisor'));
alter table access.invitations drop constraint invitations_role_check;
alter table access.invitations add constraint invitations_role_check
    check (role in ('head', 'officer', 'agency', 'auditor', 'evaluator', 'council', 'supervisor'));

-- What makes the trail readable, and what a city holds against it.

create schema audit;

-- Which records an entry added, changed or took away, as the versions tell it: reckoned from them, so it can be made anew.
create table audit.told (
    entry bigint not null,
    what text not null check (what in ('recorded', 'corrected', 'retracted')),
    record text not null,
    primary key (entry, what, record)
);

create index on audit.told (what, entry);

-- Up to which entry it is reckoned.
create table audit.told_up_to (
    is_the_only boolean not null default true primary key check (is_the_only),
    entry bigint not null check (entry >= 0)
);

insert into audit.told_up_to (entry) values (0);

create index on registry.trail (person, number) where person is not null;

-- Receipts that a city has set down, of what the trail said of the public and the shared records of a partnership. No
-- references: they outlive what they tell of.
create table audit.seals (
    number bigint generated always as identity primary key,
    case_file registry.identifier not null,
    -- For which it was set down, by its id in the list of cities.
    city text not null check (length(city) between 1 and 100),
    person bigint not null check (person > 0),
    at timestamptz not null,
    form text not null
);

create index on audit.seals (case_file, number);

create trigger only_added_to before update or delete or truncate on audit.seals
    for each statement execute function registry.refuse_change();
alter table audit.seals enable always trigger only_added_to;

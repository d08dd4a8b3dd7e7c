-- By whom an office here is taken for the city's: by another city's office, or by whoever runs the program, which holds for all. Only
-- ever added to; of one office and one that recognises it the latest row holds.

create table access.recognitions (
    number bigint generated always as identity primary key,
    office text not null check (length(office) between 1 and 100),
    -- Absent for whoever runs the program.
    by_city text check (length(by_city) between 1 and 100),
    -- The number of the person; a recognition outlives what is known of them.
    by bigint check (by > 0),
    at timestamptz not null,
    recognised boolean not null,
    check (by_city <> office)
);

create index on access.recognitions (office, by_city, number);

create trigger only_added_to before update or delete or truncate on access.recognitions
    for each statement execute function access.refuse_change();
alter table access.recognitions enable always trigger only_added_to;

-- Until now every office was taken for the city's by all the others.
insert into access.recognitions (office, at, recognised)
select city, min(since), true from access.roles group by city;

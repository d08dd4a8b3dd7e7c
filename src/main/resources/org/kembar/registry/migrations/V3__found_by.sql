-- By what partnerships are found in lists: kept beside the facts they are taken from, so that a list of twenty thousand
-- partnerships is narrowed by an index. Rows leave nothing out that can be meant; whoever has read the case file decides.

-- The country of the city on side B.
create table registry.found_by_country (
    country registry.country not null,
    case_file registry.identifier not null references registry.case_files on delete cascade,
    primary key (country, case_file)
);

create index on registry.found_by_country (case_file);

-- The names of the fields, in each language that they have.
create table registry.found_by_field (
    case_file registry.identifier not null references registry.case_files on delete cascade,
    fact registry.identifier not null,
    language text not null,
    name text not null,
    primary key (case_file, fact, language)
);

-- An index takes no text of any length.
create index on registry.found_by_field (language, "left"(name, 200));

-- A part of a name is found by its threes of letters; where the server lacks them, by looking at all names.
do $$
begin
    create extension if not exists pg_trgm with schema registry;
    create index on registry.found_by_field using gin (lower(name) registry.gin_trgm_ops);
exception when others then
    raise notice 'without pg_trgm: %', sqlerrm;
end
$$;

-- The years in which something may have been done. What is before 1900 counts for that year, what is after 2100 for that.
-- Where sources contradict each other, every day between counts.
create table registry.found_by_year (
    year integer not null check (year between 1900 and 2100),
    case_file registry.identifier not null references registry.case_files on delete cascade,
    primary key (year, case_file)
);

create index on registry.found_by_year (case_file);

-- When agreements can have begun, and the first day on which they can be in force no more; infinity if they have no end.
-- Wherever a term is counted from; a stated end is the last day in force.
create table registry.found_by_term (
    case_file registry.identifier not null references registry.case_files on delete cascade,
    agreement registry.identifier not null,
    type text not null,
    begins_earliest date not null,
    begins_latest date not null,
    lapses_earliest date not null,
    lapses_latest date not null,
    primary key (case_file, agreement)
);

create index on registry.found_by_term (lapses_latest, lapses_earliest);

-- How many partnerships there are.
create table registry.found_in_all (
    is_the_only boolean not null default true primary key check (is_the_only),
    partnerships bigint not null check (partnerships >= 0)
);

insert into registry.found_in_all (partnerships) select count(*) from registry.case_files;

create function registry.count_partnerships() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update registry.found_in_all set partnerships = partnerships + (select count(*) from added);
    elsif tg_op = 'DELETE' then
        update registry.found_in_all set partnerships = partnerships - (select count(*) from gone);
    else
        update registry.found_in_all set partnerships = 0;
    end if;
    return null;
end
$$;

create trigger counted_in after insert on registry.case_files
    referencing new table as added for each statement execute function registry.count_partnerships();
create trigger counted_out after delete on registry.case_files
    referencing old table as gone for each statement execute function registry.count_partnerships();
create trigger none_left after truncate on registry.case_files
    for each statement execute function registry.count_partnerships();

create index on registry.workloads (case_file) where side = 'a';

create function registry.in_year(day date) returns integer language sql immutable as $$
    select extract(year from least(greatest(day, date '1900-01-01'), date '2100-12-31'))::integer
$$;

-- Makes the rows of these case files anew; of those that are gone there are none.
create procedure registry.find_anew(files text[]) language sql as $$
    delete from registry.found_by_country where case_file = any (files);
    delete from registry.found_by_field where case_file = any (files);
    delete from registry.found_by_year where case_file = any (files);
    delete from registry.found_by_term where case_file = any (files);

    insert into registry.found_by_country (country, case_file)
    select city.country, party.case_file
    from registry.partnership_parties party
    join registry.cities city on city.case_file = party.case_file and city.id = party.city
    where party.case_file = any (files) and party.side = 'b';

    insert into registry.found_by_field (case_file, fact, language, name)
    select field.case_file, field.id, label.key, label.value
    from registry.fields field, jsonb_each_text(field.label) label
    where field.case_file = any (files);

    insert into registry.found_by_year (year, case_file)
    select distinct year, activity.case_file
    from registry.activities activity
    cross join lateral (
        select min(also.date_earliest) as earliest, max(also.date_latest) as latest
        from registry.activities_also_dated also
        where also.case_file = activity.case_file and also.fact = activity.id) also
    cross join lateral generate_series(
        registry.in_year(least(activity.date_earliest, also.earliest)),
        registry.in_year(greatest(activity.date_latest, also.latest))) year
    where activity.case_file = any (files) and activity.status in ('held', 'ongoing')
        and coalesce(activity.date_earliest, also.earliest) is not null;

    insert into registry.found_by_term
        (case_file, agreement, type, begins_earliest, begins_latest, lapses_earliest, lapses_latest)
    select agreement.case_file, agreement.id, agreement.type, start.earliest, start.latest,
        case when agreement.extends_tacitly then 'infinity'
            else coalesce(
                agreement.until_earliest + 1,
                (start.earliest + make_interval(years => agreement.term_years))::date,
                'infinity') end,
        case when agreement.extends_tacitly then 'infinity'
            else coalesce(
                agreement.until_latest + 1,
                (start.latest + make_interval(years => agreement.term_years))::date,
                'infinity') end
    from registry.agreements agreement
    cross join lateral (
        select min(also.date_earliest) as earliest, max(also.date_latest) as latest
        from registry.agreements_also_signed also
        where also.case_file = agreement.case_file and also.fact = agreement.id) also
    cross join lateral (
        select
            coalesce(agreement.from_earliest, least(agreement.signed_earliest, also.earliest)) as earliest,
            coalesce(agreement.from_latest, greatest(agreement.signed_latest, also.latest)) as latest) start
    where agreement.case_file = any (files);
$$;

do $$
declare
    files text[] := array(select id::text from registry.case_files);
begin
    call registry.find_anew(files);
end
$$;

-- What an office knows better than the reference list of cities, which comes with the program and stands in no table.

create table registry.city_corrections (
    -- Its number in GeoNames, or the office's own id of a city that the reference lacks.
    city registry.identifier not null,
    position integer not null check (position >= 0),
    kind text not null check (kind in ('added', 'renamed', 'also-called', 'moved')),
    name text check (name ~ '\S' and length(name) <= 200),
    language registry.language,
    country registry.country,
    region text check (region ~ '\S' and length(region) <= 200),
    region_code text check (region_code ~ '^[A-Z0-9]{1,8}$'),
    city_kind text check (city_kind in ('capital', 'seat', 'town', 'part-of-a-city', 'former')),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    inhabitants integer check (inhabitants >= 0),
    source text not null check (source ~ '\S' and length(source) <= 1000),
    recorded date not null,
    recorded_by text not null check (recorded_by ~ '\S' and length(recorded_by) <= 200),
    primary key (city, position),
    -- Numbers are those of the reference.
    check (kind <> 'added' or city !~ '^[0-9]+$'),
    check (case kind
        when 'added' then language is null
            and num_nulls(name, country, city_kind, latitude, longitude) = 0
        when 'moved' then num_nulls(latitude, longitude) = 0
            and num_nonnulls(name, language, country, region, region_code, city_kind, inhabitants) = 0
        else name is not null
            and num_nonnulls(country, region, region_code, city_kind, latitude, longitude, inhabitants) = 0 end)
);

-- A city is added once.
create unique index on registry.city_corrections (city) where kind = 'added';

-- An entry of the trail tells of a case file, of a list, or of the corrections of a city.
alter table registry.trail add column city registry.identifier;
alter table registry.trail drop constraint trail_check1;
alter table registry.trail add constraint tells_of_one_thing check (num_nonnulls(case_file, list, city) = 1);
alter table registry.trail add constraint corrections_are_imported check (city is null or import is not null);
create index on registry.trail (city, number) where city is not null;

-- The last correction of any city: who has read the cities asks for it, to know whether they are still the same.
create index on registry.trail (number) where city is not null;

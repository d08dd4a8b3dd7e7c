-- Lists of sister cities, and what they claim: no partnerships. Several lists stand side by side, also several editions of one.

-- What a person says of a list, in one line.
create domain registry.line as text check (length(value) between 1 and 300 and value ~ '\S' and value !~ '[[:cntrl:]]');

create table registry.network_lists (
    -- The import by which it was stored.
    number bigint not null primary key check (number > 0),
    title registry.line not null,
    -- Who made it and where it was found, and under which licence.
    source registry.line not null,
    licence registry.line,
    retrieved date not null check (retrieved >= date '1900-01-01'),
    -- The SHA-256 of the file, which is stored once.
    file text not null unique check (file ~ '^[0-9a-f]{64}$'),
    rows integer not null check (rows >= 0),
    claims integer not null check (claims between 0 and rows)
);

-- Each pair of cities once, by the row that says it most surely.
create table registry.claims (
    list bigint not null references registry.network_lists,
    line integer not null check (line > 0),
    -- The other lines that say the same.
    also integer[] not null check (line <> all (also) and array_position(also, null) is null),
    -- Whether both ends are taken for one city: a mistake of the list, or of the reading. It counts for nothing.
    of_itself boolean not null,
    primary key (list, line)
);

-- The two ends of a claim, as the list writes them and as they were taken.
create table registry.claim_ends (
    list bigint not null,
    line integer not null,
    side smallint not null check (side in (1, 2)),
    -- The column of the file in which it begins.
    place integer not null check (place > 0),
    city text not null check (city ~ '\S'),
    country text not null,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    -- The number GeoNames gives the city it is taken for.
    geonames integer check (geonames > 0),
    confidence text not null check (confidence in ('none', 'low', 'moderate', 'high')),
    ground text not null check (ground in (
        'coordinates-agree', 'coordinates-agree-without-country', 'unique-name', 'name-in-part', 'coordinates-disagree',
        'coordinates-only', 'homonym-undecided', 'country-unknown', 'city-unknown')),
    -- From the coordinates given to the city.
    kilometres double precision check (kilometres >= 0),
    -- The numbers of those between which it could not be decided.
    candidates integer[] not null,
    primary key (list, line, side),
    foreign key (list, line) references registry.claims,
    check ((latitude is null) = (longitude is null)),
    check ((geonames is null) = (confidence = 'none')),
    check (kilometres is null or geonames is not null and latitude is not null)
);

-- The claims of a city.
create index on registry.claim_ends (geonames, list, line) where geonames is not null;

-- Whether there is a case file of a city.
create index on registry.cities (geonames, case_file) where geonames is not null;

-- An entry of the trail tells of a case file or of a list, which is known by the SHA-256 of its file.
alter table registry.trail alter column case_file drop not null;
alter table registry.trail add column list text check (list ~ '^[0-9a-f]{64}$');
alter table registry.trail add check (num_nonnulls(case_file, list) = 1);
alter table registry.trail add check (list is null or import is not null and (deed = 'stored' or deed = 'undone' and after is null));
create index on registry.trail (list, number) where list is not null;

-- An office's own old register, on its way into the record: what waits for somebody's yes, how the office has its columns, and which rows
-- have been taken before.

create table registry.own_registers (
    token text not null primary key check (token ~ '^[0-9a-f]{32}$'),
    -- For which it is, by its id in the list of cities: who keeps the record of this city sees it, and nobody else.
    city text not null check (length(city) between 1 and 100),
    -- Who sent it; what was taken from it outlives what is known of them.
    person bigint references access.people on delete set null,
    at timestamptz not null,
    -- Under which name it was sent.
    name text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- The file, until it is answered.
    content bytea,
    -- What was decided so far, in the form in which the program writes it as JSON.
    choices text not null,
    -- The import that it became.
    import bigint unique check (import > 0),
    -- The rows that were left out, and why, as long as they are kept for those who took it.
    left_out text,
    check ((content is null) = (import is not null))
);

create index on registry.own_registers (city, at);

-- What the columns of a register of this city are, by its headings.
create table registry.register_layouts (
    city text not null check (length(city) between 1 and 100),
    -- SHA-256 of the headings.
    headings text not null check (headings ~ '^[0-9a-f]{64}$'),
    form text not null,
    at timestamptz not null,
    primary key (city, headings)
);

-- Rows that were taken, to know them again in a later register. Of an import that was undone none counts.
create table registry.register_rows (
    import bigint not null check (import > 0),
    city text not null check (length(city) between 1 and 100),
    key text not null,
    -- What stood in the columns that were taken.
    cells text not null,
    case_file registry.identifier not null,
    primary key (import, key)
);

create index on registry.register_rows (city, key);

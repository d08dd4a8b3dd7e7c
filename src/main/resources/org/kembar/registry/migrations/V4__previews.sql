-- Imports that were previewed and wait for somebody's yes. What was sent is not kept, only the case files read from it.

create table registry.previews (
    number bigint not null generated always as identity primary key,
    -- Whoever knows it may say yes, so nobody can guess it.
    token text not null unique check (token ~ '^[0-9a-f]{32}$'),
    at timestamptz not null,
    -- The names of what was sent along and can be no case file.
    aside text[] not null,
    -- The import that it became; then its case files are no longer kept here.
    import bigint check (import > 0)
);

create table registry.previewed_case_files (
    preview bigint not null references registry.previews on delete cascade,
    position integer not null check (position >= 0),
    name text not null,
    case_file registry.identifier not null,
    -- The canonical hashes of what was on record when it was previewed, and of what is to be.
    before text check (before ~ '^[0-9a-f]{64}$'),
    after text not null check (after ~ '^[0-9a-f]{64}$'),
    removes boolean not null,
    contradicts boolean not null,
    -- In the form in which the program writes it as JSON.
    form text not null,
    primary key (preview, position),
    unique (preview, case_file)
);

-- Workbooks of partnerships that came back and wait for somebody's yes, as previews of case files do.

create table registry.previewed_workbooks (
    preview bigint not null primary key references registry.previews on delete cascade,
    -- Under which name the file was sent.
    name text not null,
    case_file registry.identifier not null,
    -- Until it is answered: what it changes is worked out from it anew, with what the person decides.
    content bytea not null,
    -- The canonical hash of what was on record when it was previewed.
    before text not null check (before ~ '^[0-9a-f]{64}$')
);

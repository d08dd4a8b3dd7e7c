-- Network lists that were previewed and wait for somebody's yes, as previews of case files do.

create table registry.previewed_lists (
    preview bigint not null primary key references registry.previews on delete cascade,
    -- Under which name the file was sent.
    name text not null,
    title registry.line not null,
    source registry.line not null,
    licence registry.line,
    retrieved date not null check (retrieved >= date '1900-01-01'),
    -- Until it is answered: what it claims is worked out from it anew, and is stored only if it is the same.
    content bytea not null,
    -- The hash of the head that the list would have on record, with all it claims.
    seal text not null check (seal ~ '^[0-9a-f]{64}$')
);

-- What was ever done to a case file, each entry sealed together with the one before it. A case file that is gone keeps its
-- entries, so they refer to none.

create table registry.trail (
    number bigint not null primary key check (number > 0),
    at timestamptz not null,
    deed text not null check (deed in ('stored', 'replaced', 'undone')),
    import bigint check (import > 0),
    case_file registry.identifier not null,
    before text check (before ~ '^[0-9a-f]{64}$'),
    after text check (after ~ '^[0-9a-f]{64}$'),
    -- Two entries after the same one would be a fork.
    previous text not null unique check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    check (case deed
        when 'stored' then before is null and after is not null
        when 'replaced' then before is not null and after is not null
        else before is not null and import is not null end)
);

create index on registry.trail (case_file, number);
create index on registry.trail (import) where import is not null;

-- The case file as it was before an entry, in the form in which the program writes it as JSON.
create table registry.versions (
    entry bigint not null primary key references registry.trail,
    form text not null
);

-- What was there before there was a trail: of these the first entry replaces something that no entry tells of.
create table registry.older_case_files (
    id registry.identifier not null primary key
);

insert into registry.older_case_files select id from registry.case_files;

create function registry.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'registry.% is only ever added to', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger only_added_to before update or delete or truncate on registry.trail
    for each statement execute function registry.refuse_change();
create trigger only_added_to before update or delete or truncate on registry.versions
    for each statement execute function registry.refuse_change();
create trigger only_added_to before insert or update or delete or truncate on registry.older_case_files
    for each statement execute function registry.refuse_change();
alter table registry.trail enable always trigger only_added_to;
alter table registry.versions enable always trigger only_added_to;
alter table registry.older_case_files enable always trigger only_added_to;

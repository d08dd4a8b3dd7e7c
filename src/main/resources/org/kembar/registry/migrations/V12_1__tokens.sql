-- By which programs ask in somebody's name, each for what it was made for.

create table access.tokens (
    id bigint generated always as identity primary key,
    secret bytea not null unique check (length(secret) = 32),
    person bigint not null references access.people,
    name text not null check (length(name) between 1 and 100),
    scopes text[] not null
        check (cardinality(scopes) > 0 and scopes <@ array['read', 'record', 'take_files_in']),
    since timestamptz not null,
    ends timestamptz not null check (ends > since and ends <= since + interval '366 days'),
    seen timestamptz
);

create index on access.tokens (person);

alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked'));

-- Who works with the registry, for which city and as what. Secrets that are sent to somebody are known here by their SHA-256 alone.

create schema access;

create table access.people (
    id bigint generated always as identity primary key,
    -- As it is written to; upper and lower case make no two of them.
    email text not null check (email = lower(email) and length(email) between 3 and 254),
    name text not null check (length(name) between 1 and 200),
    -- Argon2id with its parameters and salt.
    password text not null check (password like '$argon2id$%'),
    since timestamptz not null,
    unique (email)
);

create table access.roles (
    person bigint not null references access.people,
    city text not null check (length(city) between 1 and 100),
    role text not null check (role in ('head', 'officer', 'agency')),
    since timestamptz not null,
    primary key (person, city, role)
);

create table access.invitations (
    id bigint generated always as identity primary key,
    secret bytea not null unique check (length(secret) = 32),
    email text check (email = lower(email) and length(email) between 3 and 254),
    city text check (length(city) between 1 and 100),
    role text not null check (role in ('head', 'officer', 'agency')),
    invited_by bigint references access.people,
    at timestamptz not null,
    ends timestamptz not null check (ends > at),
    taken_by bigint references access.people,
    -- The first person invites themselves, and says for which city.
    check ((invited_by is null) = (email is null) and (invited_by is null) = (city is null))
);

create index on access.invitations (city);
-- One link at most sets a registry up.
create unique index on access.invitations ((invited_by is null)) where invited_by is null;

create table access.sessions (
    secret bytea not null primary key check (length(secret) = 32),
    person bigint not null references access.people,
    began timestamptz not null,
    seen timestamptz not null check (seen >= began)
);

create index on access.sessions (person);

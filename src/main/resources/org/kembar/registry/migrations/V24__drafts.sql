-- What somebody has typed and nobody has recorded. It is theirs alone, goes with their account, and by itself after a while.

create schema drafts;

create sequence drafts.numbers as bigint;

-- Of each form that is kept while it is being filled in, one at most. What is typed stands as a form sends it.
create table drafts.drafts (
    person bigint not null references access.people on delete cascade,
    case_file registry.identifier not null,
    kind text not null check (length(kind) between 1 and 40),
    -- What is to be corrected; empty for what is new.
    record text not null check (length(record) <= 200),
    fields text not null check (length(fields) <= 200000),
    -- Another one with each change, so that nobody writes over what they have not seen.
    number bigint not null default nextval('drafts.numbers'),
    at timestamptz not null,
    primary key (person, case_file, kind, record)
);

create index on drafts.drafts (at);

-- What was sent by somebody who was signed out by then.
create table drafts.unsent (
    id bigint generated always as identity primary key,
    person bigint not null references access.people on delete cascade,
    -- On which page the form stood, and where it was sent.
    page text not null check (length(page) between 1 and 2000),
    action text not null check (length(action) between 1 and 2000),
    fields text not null check (length(fields) <= 200000),
    -- Whether a file was with it, which is not kept.
    had_file boolean not null,
    at timestamptz not null
);

create index on drafts.unsent (person);
create index on drafts.unsent (at);

-- Which forms were stored, by the SHA-256 of what they sent: one that is sent twice is stored once.
create table drafts.sent (
    person bigint not null references access.people on delete cascade,
    hash bytea not null check (length(hash) = 32),
    leads_to text not null check (length(leads_to) between 1 and 1000),
    at timestamptz not null,
    primary key (person, hash)
);

create index on drafts.sent (at);

-- What a person has said about the work list: what to leave out until when, where its calendar is, and when to be reminded.
-- Secrets that are sent to somebody are known here by their SHA-256 alone.

create schema worklist;

create table worklist.put_off (
    person bigint not null references access.people,
    task text not null check (length(task) between 1 and 1000),
    until date not null,
    reason text not null check (length(reason) between 1 and 500),
    at timestamptz not null,
    primary key (person, task)
);

create table worklist.calendars (
    person bigint not null primary key references access.people,
    secret bytea not null unique check (length(secret) = 32),
    language text not null check (language in ('id', 'en', 'ko')),
    since timestamptz not null
);

create table worklist.reminders (
    person bigint not null primary key references access.people,
    rhythm text not null check (rhythm in ('weekly', 'daily')),
    language text not null check (language in ('id', 'en', 'ko')),
    -- Under which address the person reached the program, for the links.
    site text not null check (length(site) between 1 and 300),
    -- When the next one is to be sent, or tried once more.
    due timestamptz not null,
    tries integer not null default 0 check (tries >= 0),
    -- What was overdue when the person was last told.
    told text[] not null default '{}',
    sent timestamptz,
    given_up timestamptz
);

create index on worklist.reminders (due);

-- By what somebody who reads a reminder says that there are to be no more.
create table worklist.stops (
    secret bytea not null primary key check (length(secret) = 32),
    person bigint not null references access.people,
    at timestamptz not null
);

create index on worklist.stops (person);

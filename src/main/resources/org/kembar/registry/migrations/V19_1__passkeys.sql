-- Passkeys (WebAuthn): the public half of what a person's device signs with when they sign in.

-- By which their devices know people; tells nothing of them.
alter table access.people add column handle bytea unique check (length(handle) = 32);

create table access.passkeys (
    id bigint generated always as identity primary key,
    person bigint not null references access.people,
    credential bytea not null unique check (length(credential) between 1 and 1023),
    -- The public key with what belongs to it, as the device gave it (WebAuthn Level 2, 6.5.1).
    key bytea not null check (length(key) between 1 and 8192),
    -- How often it has signed, as far as the device counts.
    counter bigint not null check (counter between 0 and 4294967295),
    -- Whether its maker lets it be on several devices.
    may_be_copied boolean not null,
    name text not null check (length(name) between 1 and 100),
    since timestamptz not null,
    seen timestamptz
);

create index on access.passkeys (person);

-- What a device is to sign, once and soon; by the SHA-256 of it and of what the browser brings along.
create table access.challenges (
    challenge bytea not null primary key check (length(challenge) = 32),
    bound bytea not null check (length(bound) = 32),
    -- For whom a passkey is made; nobody yet if somebody is to sign in.
    person bigint references access.people,
    ends timestamptz not null
);

create index on access.challenges (ends);

alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked', 'visit_ended', 'passkey_made', 'passkey_removed', 'passkey_refused'));

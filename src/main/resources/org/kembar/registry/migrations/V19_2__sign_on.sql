-- Signing in with a city's own service (OpenID Connect).

-- Who somebody is there; the first time they signed in with it.
create table access.identities (
    issuer text not null check (length(issuer) between 1 and 500),
    subject text not null check (length(subject) between 1 and 255),
    person bigint not null unique references access.people,
    since timestamptz not null,
    primary key (issuer, subject)
);

-- What a browser has begun and the service is to end, once and soon; by the SHA-256 of what is brought back and of what the browser has.
create table access.sign_ons (
    state bytea not null primary key check (length(state) = 32),
    browser bytea not null check (length(browser) = 32),
    provider text not null check (length(provider) between 1 and 50),
    nonce text not null check (length(nonce) = 43),
    verifier text not null check (length(verifier) = 43),
    language text not null check (length(language) = 2),
    leads_to text not null check (length(leads_to) <= 3000),
    ends timestamptz not null
);

create index on access.sign_ons (ends);

alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked', 'visit_ended', 'passkey_made', 'passkey_removed', 'passkey_refused', 'bound'));

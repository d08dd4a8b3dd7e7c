-- More than a password: which cities ask it of those who act for them, and by what somebody has proved who they are.

create table access.second_factors (
    city text not null primary key check (length(city) between 1 and 100),
    -- The first day on which a password alone does not do.
    since date not null
);

-- A session of before was begun with a password, as far as anybody knows.
alter table access.sessions add column proof text not null default 'password'
    check (proof in ('password', 'passkey', 'service'));

alter table access.log drop constraint log_check1;
alter table access.log add constraint log_check1
    check (event in ('invited', 'withdrawn', 'second_factor_set', 'second_factor_ended') or about is not null);
alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked', 'visit_ended', 'passkey_made', 'passkey_removed', 'passkey_refused', 'bound',
    'erased', 'visit_over', 'second_factor_set', 'second_factor_ended'));

-- Guests: who reads for a while what both cities of one partnership share. An account of somebody who was never more than a guest
-- is over when the visit is.

create table access.visits (
    id bigint generated always as identity primary key,
    person bigint not null references access.people,
    -- No reference: a case file can be taken back and stored anew.
    case_file text not null check (length(case_file) between 1 and 100),
    -- The city in whose name somebody was invited; always one of the two sides.
    host text not null check (length(host) between 1 and 100),
    began timestamptz not null,
    ends timestamptz not null check (ends > began and ends <= began + interval '92 days'),
    -- Before its time, by the head of an office.
    ended timestamptz check (ended >= began)
);

create index on access.visits (person);
create index on access.visits (host);

-- Whether somebody was a guest, is none any more, and acts for no city: for them it is as if there were no account.
create function access.is_over(whose bigint, at timestamptz) returns boolean language sql stable as $$
    select exists (select from access.visits where person = whose)
        and not exists (select from access.visits where person = whose and ended is null and ends > at)
        and not exists (select from access.roles where person = whose)
$$;

alter table access.invitations alter column role drop not null;
alter table access.invitations add column case_file text check (length(case_file) between 1 and 100);
alter table access.invitations add column visit_ends timestamptz check (visit_ends > at);
alter table access.invitations add check (
    (case_file is null) = (visit_ends is null) and (case_file is null) = (role is not null)
    and (case_file is null or invited_by is not null));

alter table access.log add column case_file text check (length(case_file) between 1 and 100);
alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked', 'visit_ended'));
alter table access.log drop constraint log_check;
alter table access.log add constraint log_check check (
    event not in ('set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'visit_ended')
    or city is not null and (role is null) <> (case_file is null));

-- What is kept of people beside the record: who took part where that is needed, for how long, and who looked at it.

create schema privacy;

-- Beside an activity, never in the case file. What is deleted here is gone: there are no versions.
create table privacy.participants (
    id bigint generated always as identity primary key,
    case_file registry.identifier not null,
    activity registry.identifier not null,
    -- Whose list it is, by the id in the list of cities; nobody else sees it.
    city text not null check (length(city) between 1 and 100),
    name text not null check (length(name) between 1 and 200),
    organisation text check (length(organisation) between 1 and 200),
    contact text check (length(contact) between 1 and 200),
    purpose text not null check (length(purpose) between 1 and 500),
    -- Consent: when and how it was given, to which words, in which language.
    consent_on date not null,
    consent_how text not null check (consent_how in ('written', 'electronic', 'spoken')),
    consent_language text not null check (consent_language in ('id', 'en', 'ko')),
    consent_text text not null check (length(consent_text) between 1 and 2000),
    keep_until date not null,
    -- No reference, as in the trail.
    recorded_by bigint not null check (recorded_by > 0),
    at timestamptz not null
);

create index on privacy.participants (city, case_file, activity);
create index on privacy.participants (keep_until);

-- How long a city keeps names: its own choice, with where it comes from.
create table privacy.retention (
    city text not null primary key check (length(city) between 1 and 100),
    months integer not null check (months between 1 and 120),
    source text not null check (length(source) between 1 and 500),
    set_on date not null,
    set_by bigint not null check (set_by > 0)
);

-- Who looked at a list, once an hour for each person and list.
create table privacy.views (
    city text not null check (length(city) between 1 and 100),
    case_file registry.identifier not null,
    activity registry.identifier not null,
    person bigint not null check (person > 0),
    at timestamptz not null,
    hour timestamptz not null check (hour = date_trunc('hour', at at time zone 'UTC') at time zone 'UTC'),
    primary key (city, case_file, activity, person, hour)
);

-- That names came and went: numbers only, nothing of the people themselves.
create table privacy.log (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    deed text not null check (deed in ('added', 'handed_out', 'erased', 'expired')),
    city text not null check (length(city) between 1 and 100),
    case_file registry.identifier not null,
    activity registry.identifier not null,
    people integer not null check (people > 0),
    -- Nobody where the time ran out.
    person bigint check (person > 0)
);

create index on privacy.log (city, number);

create trigger only_added_to before update or delete or truncate on privacy.views
    for each statement execute function registry.refuse_change();
create trigger only_added_to before update or delete or truncate on privacy.log
    for each statement execute function registry.refuse_change();
alter table privacy.views enable always trigger only_added_to;
alter table privacy.log enable always trigger only_added_to;

-- An account can be erased: what belongs to it alone goes with it.
alter table access.roles drop constraint roles_person_fkey,
    add constraint roles_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.sessions drop constraint sessions_person_fkey,
    add constraint sessions_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.tokens drop constraint tokens_person_fkey,
    add constraint tokens_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.recoveries drop constraint recoveries_person_fkey,
    add constraint recoveries_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.recoveries drop constraint recoveries_made_by_fkey,
    add constraint recoveries_made_by_fkey foreign key (made_by) references access.people on delete cascade;
alter table access.known_browsers drop constraint known_browsers_person_fkey,
    add constraint known_browsers_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.visits drop constraint visits_person_fkey,
    add constraint visits_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.passkeys drop constraint passkeys_person_fkey,
    add constraint passkeys_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.identities drop constraint identities_person_fkey,
    add constraint identities_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.challenges drop constraint challenges_person_fkey,
    add constraint challenges_person_fkey foreign key (person) references access.people on delete cascade;
alter table access.invitations drop constraint invitations_invited_by_fkey,
    add constraint invitations_invited_by_fkey foreign key (invited_by) references access.people on delete cascade;
alter table access.invitations drop constraint invitations_taken_by_fkey,
    add constraint invitations_taken_by_fkey foreign key (taken_by) references access.people on delete cascade;
alter table worklist.put_off drop constraint put_off_person_fkey,
    add constraint put_off_person_fkey foreign key (person) references access.people on delete cascade;
alter table worklist.calendars drop constraint calendars_person_fkey,
    add constraint calendars_person_fkey foreign key (person) references access.people on delete cascade;
alter table worklist.reminders drop constraint reminders_person_fkey,
    add constraint reminders_person_fkey foreign key (person) references access.people on delete cascade;
alter table worklist.stops drop constraint stops_person_fkey,
    add constraint stops_person_fkey foreign key (person) references access.people on delete cascade;

-- Of the log of accounts nothing changes but that an address goes whose account is erased.
alter table access.log drop constraint log_check1;
alter table access.log add constraint log_check1 check (event in ('invited', 'withdrawn') or about is not null);
alter table access.log drop constraint log_event_check;
alter table access.log add check (event in (
    'set_up', 'invited', 'withdrawn', 'joined', 'role_taken', 'link_made', 'renewed', 'changed', 'slowed', 'token_made',
    'token_revoked', 'visit_ended', 'passkey_made', 'passkey_removed', 'passkey_refused', 'bound',
    'erased'));

create function access.refuse_change_but_of_the_address() returns trigger language plpgsql as $$
begin
    if old.email is not null and new.email is null and to_jsonb(new) - 'email' = to_jsonb(old) - 'email' then
        return new;
    end if;
    raise exception 'access.% is only ever added to', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

drop trigger only_added_to on access.log;
create trigger only_added_to before delete or truncate on access.log
    for each statement execute function access.refuse_change();
create trigger only_the_address_goes before update on access.log
    for each row execute function access.refuse_change_but_of_the_address();
alter table access.log enable always trigger only_added_to;
alter table access.log enable always trigger only_the_address_goes;

-- A claim is about two cities: one without both its ends cannot be on record.

alter table registry.claims
    add column one smallint not null generated always as (1) stored,
    add column other smallint not null generated always as (2) stored,
    add constraint has_one_end foreign key (list, line, one)
        references registry.claim_ends (list, line, side) deferrable initially deferred,
    add constraint has_the_other_end foreign key (list, line, other)
        references registry.claim_ends (list, line, side) deferrable initially deferred;

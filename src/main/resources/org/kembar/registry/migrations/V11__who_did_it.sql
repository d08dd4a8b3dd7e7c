-- Who did it, by their number, for whoever was signed in; commands of whoever runs the program are nobody's. No reference: an entry
-- outlives what is known of the person.

alter table registry.trail add column person bigint check (person > 0);

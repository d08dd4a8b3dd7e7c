-- What a record said that an entry brought, changed or took away, in the form in which an annex is kept that holds it alone: a line calls it as it
-- was called then.
alter table audit.told add column said text;

-- Reckoned from the versions, as all that is told of the entries: so that is made anew.
delete from audit.told;
delete from audit.came_or_went;
update audit.told_up_to set entry = 0;

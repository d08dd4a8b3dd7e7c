-- Who recorded a record, and who has changed it since, is asked by its name.
create index on audit.told (record, entry);

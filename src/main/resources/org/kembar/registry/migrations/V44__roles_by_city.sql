-- Whose a record is asks for those who act for two cities; the table is by people.
create index on access.roles (city);

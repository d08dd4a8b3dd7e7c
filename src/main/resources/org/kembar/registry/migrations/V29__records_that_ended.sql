-- With which entries a record, or a part of one that has an id, came and went: whether and how it ended is asked by its name.
create table audit.came_or_went (
    entry bigint not null,
    id text not null,
    came boolean not null,
    primary key (id, entry)
);

-- Reckoned from the versions, as what is told of the entries is, and with it: so that is made anew.
delete from audit.told;
update audit.told_up_to set entry = 0;

-- Whoever runs the program lets somebody head an office that nobody acts for any more. The first person of all is invited by
-- nobody and under no name; of those there is one.

drop index access.invitations_expr_idx;
create unique index invitations_setting_up on access.invitations ((email is null)) where email is null;

alter table access.invitations drop constraint invitations_check1;
alter table access.invitations add constraint invitations_first_check
    check ((email is null) = (city is null) and (email is not null or invited_by is null));

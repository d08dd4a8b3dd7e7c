package org.kembar.access;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody ceases to act for a city. What they have recorded stays theirs. */
public final class Roles {

    /** Two heads who take each other's role away at the same time would leave none. */
    private static final String HEADS = """
            select person from access.roles where city = :city and role = 'head' order by person for update
            """;

    private static final String TAKE_AWAY =
            "delete from access.roles where person = :person and city = :city and role = :role";

    /** What somebody has handed out who may do so no longer opens nothing any more. */
    private static final String WITHDRAW_INVITATIONS =
            "delete from access.invitations where invited_by = :person and taken_by is null";

    private static final String WITHDRAW_LINKS = "delete from access.recoveries where made_by = :person";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleLog log;

    public Roles(DataSource source, Clock clock) {
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What came of taking one away. */
    public enum Taking {
        DONE,
        /** Nobody would be left who invites. */
        LAST_HEAD,
        NOT_THERE
    }

    /** @param by who has been asked of {@link Rules#mayTakeAway} */
    public Taking takeAway(Person by, long person, Acting as) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var heads =
                    jdbc.sql(HEADS).param("city", as.city()).query(Long.class).list();
            if (as.role() == Role.HEAD && heads.size() == 1 && heads.contains(person)) {
                return Taking.LAST_HEAD;
            }
            var taken = jdbc.sql(TAKE_AWAY)
                    .param("person", person)
                    .param("city", as.city())
                    .param("role", as.role().word())
                    .update();
            if (taken == 0) {
                return Taking.NOT_THERE;
            }
            if (as.role() == Role.HEAD) {
                jdbc.sql(WITHDRAW_INVITATIONS).param("person", person).update();
                jdbc.sql(WITHDRAW_LINKS).param("person", person).update();
            }
            log.standing(Event.ROLE_TAKEN, Optional.of(by.id()), person, as);
            return Taking.DONE;
        }));
    }
}

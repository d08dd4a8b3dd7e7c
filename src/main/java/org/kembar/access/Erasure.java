package org.kembar.access;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an account goes for good: name, address and password, and all that belongs to it alone. The trail and the log know the person by
 * a number, which then leads to nobody; as what they acted for which city stays known.
 */
public final class Erasure {

    /** Two heads who go at the same time would leave none. */
    private static final String HEADS = """
            select city, person
            from access.roles
            where role = 'head' and city in (select city from access.roles where person = :person and role = 'head')
            order by city, person
            for update
            """;

    private static final String WITHDRAW = "delete from access.invitations where email = :email";
    private static final String FORGET_ADDRESS = "update access.log set email = null where email = :email";
    private static final String ERASE = "delete from access.people where id = :person";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleLog log;

    public Erasure(DataSource source, Clock clock) {
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What came of erasing one. */
    public enum Erasing {
        DONE,
        /** Nobody would be left in a city who invites. */
        LAST_HEAD
    }

    private record Head(String city, long person) {}

    /** @param who has proved that it is they */
    public Erasing erase(Person who) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var heads = jdbc.sql(HEADS)
                    .param("person", who.id())
                    .query((row, _) -> new Head(row.getString(1), row.getLong(2)))
                    .list();
            var isLast = heads.stream()
                    .anyMatch(own -> own.person() == who.id()
                            && heads.stream()
                                    .noneMatch(other -> other.person() != who.id()
                                            && other.city().equals(own.city())));
            if (isLast) {
                return Erasing.LAST_HEAD;
            }
            log.password(Event.ERASED, Optional.of(who.id()), who);
            jdbc.sql(WITHDRAW).param("email", who.email()).update();
            jdbc.sql(FORGET_ADDRESS).param("email", who.email()).update();
            jdbc.sql(ERASE).param("person", who.id()).update();
            return Erasing.DONE;
        }));
    }
}

package org.kembar.worklist;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Secret;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who wants to be reminded, when, and how it went. Several programs on one database share the work: who takes one sets its next
 * time before anything is sent, so that nobody gets it twice; one that is lost in between is lost until that time.
 */
@Component
final class Reminders {

    /** After each time that failed it is tried again so much later; then it is given up until the next regular time. */
    private static final List<Duration> TRIED_AGAIN = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** So long a link that stops reminders works. */
    private static final Duration STOPS = Duration.ofDays(365);

    private static final String CHOOSE = """
            insert into worklist.reminders (person, rhythm, language, site, due)
            values (:person, :rhythm, :language, :site, :due)
            on conflict (person) do update set rhythm = :rhythm, language = :language, site = :site, due = :due,
                tries = 0, told = '{}', given_up = null
            """;

    private static final String OF_PERSON =
            "select rhythm, language, due, sent, given_up, tries from worklist.reminders where person = :person";

    private static final String DUE = """
            select person, rhythm, language, site, told, tries
            from worklist.reminders
            where due <= :now
            order by due, person
            limit 1
            for update skip locked
            """;

    private static final String TAKE =
            "update worklist.reminders set due = :next, tries = tries + 1 where person = :person";

    /** Whoever has chosen anew meanwhile has another next time. */
    private static final String TOLD = """
            update worklist.reminders
            set tries = 0, told = :told, given_up = null, sent = coalesce(:sent, sent)
            where person = :person and due = :next
            """;

    private static final String AGAIN =
            "update worklist.reminders set due = :again where person = :person and due = :next";

    private static final String GIVE_UP =
            "update worklist.reminders set tries = 0, given_up = :now where person = :person and due = :next";

    private static final String STOP =
            "insert into worklist.stops (secret, person, at) values (:secret, :person, :now)";

    private static final String OLD_STOPS = "delete from worklist.stops where person = :person and at < :oldest";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * What somebody chose, and how it went.
     *
     * @param due when the next one is sent, or tried again
     * @param givenUp when one was given up, if none was sent since
     * @param isTriedAgain whether the last one could not be sent yet
     */
    record Chosen(
            Rhythm rhythm,
            Language language,
            Instant due,
            Optional<Instant> sent,
            Optional<Instant> givenUp,
            boolean isTriedAgain) {}

    /**
     * One that it is time for.
     *
     * @param told by the keys of the tasks, what was overdue when the person was last told
     * @param tries how often it has been tried, with this time
     * @param next the next regular time
     */
    record Taken(long person, Rhythm rhythm, Language language, URI site, Set<String> told, int tries, Instant next) {}

    Optional<Chosen> of(Person who) {
        return jdbc.sql(OF_PERSON)
                .param("person", who.id())
                .query((row, _) -> new Chosen(
                        Rhythm.of(row.getString(1)).orElseThrow(),
                        Language.ofTag(row.getString(2)).orElseThrow(),
                        instant(row, 3).orElseThrow(),
                        instant(row, 4),
                        instant(row, 5),
                        row.getInt(6) > 0))
                .optional();
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** @param site under which address the person reached the program, for the links */
    void choose(Person who, Rhythm rhythm, Language language, URI site) {
        jdbc.sql(CHOOSE)
                .param("person", who.id())
                .param("rhythm", rhythm.word())
                .param("language", language.tag())
                .param("site", site.toString())
                .param("due", time(rhythm.next(clock.instant(), clock.getZone())))
                .update();
    }

    void never(long person) {
        jdbc.sql("delete from worklist.reminders where person = :person")
                .param("person", person)
                .update();
    }

    /** The next one that it is time for; nobody else gets the same. */
    Optional<Taken> take() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var due = jdbc.sql(DUE)
                    .param("now", time(clock.instant()))
                    .query(this::taken)
                    .optional();
            due.ifPresent(one -> jdbc.sql(TAKE)
                    .param("next", time(one.next()))
                    .param("person", one.person())
                    .update());
            return due;
        }));
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        var rhythm = Rhythm.of(row.getString(2)).orElseThrow();
        return new Taken(
                row.getLong(1),
                rhythm,
                Language.ofTag(row.getString(3)).orElseThrow(),
                URI.create(row.getString(4)),
                strings(row.getArray(5)),
                row.getInt(6) + 1,
                rhythm.next(clock.instant(), clock.getZone()));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    /**
     * The person knows now what is overdue.
     *
     * @param isSent whether a letter said so; where there was nothing to say none was sent
     */
    void told(Taken taken, Collection<String> overdue, boolean isSent) {
        jdbc.sql(TOLD)
                .param("told", overdue.toArray(String[]::new))
                .param("sent", isSent ? time(clock.instant()) : null)
                .param("person", taken.person())
                .param("next", time(taken.next()))
                .update();
    }

    /** It is tried again later, or given up. */
    void failed(Taken taken) {
        if (taken.tries() > TRIED_AGAIN.size()) {
            jdbc.sql(GIVE_UP)
                    .param("now", time(clock.instant()))
                    .param("person", taken.person())
                    .param("next", time(taken.next()))
                    .update();
        } else {
            jdbc.sql(AGAIN)
                    .param("again", time(clock.instant().plus(TRIED_AGAIN.get(taken.tries() - 1))))
                    .param("person", taken.person())
                    .param("next", time(taken.next()))
                    .update();
        }
    }

    /** By which the reader of one letter says that there are to be no more. */
    Secret stop(long person) {
        var secret = Secret.random();
        jdbc.sql(OLD_STOPS)
                .param("person", person)
                .param("oldest", time(clock.instant().minus(STOPS)))
                .update();
        jdbc.sql(STOP)
                .param("secret", secret.hash())
                .param("person", person)
                .param("now", time(clock.instant()))
                .update();
        return secret;
    }

    /** Whose reminders somebody with this secret may stop. */
    Optional<Long> whose(Secret secret) {
        return jdbc.sql("select person from worklist.stops where secret = :secret")
                .param("secret", secret.hash())
                .query(Long.class)
                .optional();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

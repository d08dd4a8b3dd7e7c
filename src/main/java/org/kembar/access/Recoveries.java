package org.kembar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody who has forgotten the password comes to a new one: by a link that holds once and not for long. */
public final class Recoveries {

    public static final Duration HOLDS = Duration.ofHours(24);

    private static final String MAKE = """
            insert into access.recoveries (secret, person, made_by, at, ends)
            values (:secret, :person, :by, :now, :ends)
            """;

    private static final String OPEN = """
            select people.id, people.name, people.email, ends
            from access.recoveries join access.people on people.id = person
            where secret = :secret and ends > :now and not access.is_over(people.id, :now)
            """;

    private static final String WITHDRAW = "delete from access.recoveries where person = :person";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Tokens tokens;
    private final PeopleLog log;
    private final Clock clock;

    public Recoveries(DataSource source, People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        sessions = new Sessions(source, clock);
        browsers = new KnownBrowsers(source, clock);
        tokens = new Tokens(source, clock);
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** A link that nobody has used yet. */
    public record Recovery(Person person, Instant ends) {}

    /**
     * The link made before opens nothing any more. Nothing if who asks may not, by {@link Rules#mayRenew}, as the two are now: the other may
     * have come to act for another city meanwhile.
     *
     * @param by nobody if it is whoever runs the program
     */
    public Optional<Secret> make(Optional<Person> by, Person person) {
        var secret = Secret.random();
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(_ -> {
            People.lock(jdbc, person.id());
            if (!mayMake(by, person)) {
                return Optional.<Secret>empty();
            }
            jdbc.sql(WITHDRAW).param("person", person.id()).update();
            jdbc.sql(MAKE)
                    .param("secret", secret.hash())
                    .param("person", person.id())
                    .param("by", by.map(Person::id).orElse(null))
                    .param("now", time(now))
                    .param("ends", time(now.plus(HOLDS)))
                    .update();
            log.password(Event.LINK_MADE, by.map(Person::id), person);
            return Optional.of(secret);
        }));
    }

    private boolean mayMake(Optional<Person> by, Person person) {
        return by.isEmpty()
                || by.flatMap(one -> people.withId(one.id()))
                        .filter(one -> people.withId(person.id())
                                .filter(other -> Rules.mayRenew(one, other))
                                .isPresent())
                        .isPresent();
    }

    public Optional<Recovery> find(Secret secret) {
        return found(OPEN, secret);
    }

    private Optional<Recovery> found(String query, Secret secret) {
        return jdbc.sql(query)
                .param("secret", secret.hash())
                .param("now", time(clock.instant()))
                .query((row, number) -> new Recovery(
                        People.person(row, number),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional()
                .map(found -> new Recovery(people.withRoles(found.person()), found.ends()));
    }

    /**
     * Whoever had got in with the old password, or from a browser that was known, is out. Nobody if somebody used the link
     * meanwhile, or it has run out.
     *
     * @param password that is not {@link Passwords#wrong}
     */
    public Optional<Person> renew(Secret secret, String password) {
        var encoded = people.passwords().encoded(password);
        return Objects.requireNonNull(transaction.execute(_ -> found(OPEN + " for update of recoveries", secret)
                .map(Recovery::person)
                .map(person -> {
                    jdbc.sql(WITHDRAW).param("person", person.id()).update();
                    people.keep(person, encoded);
                    sessions.endAll(person);
                    browsers.forget(person);
                    tokens.revokeAll(person);
                    people.forgetPasskeys(person);
                    log.password(Event.RENEWED, Optional.empty(), person);
                    return person;
                })));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

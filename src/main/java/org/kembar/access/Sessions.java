package org.kembar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is signed in. What a person may do is looked up with every request: a role that is taken away is gone at once. */
public final class Sessions {

    /** So long one lasts at most: OWASP ASVS 4.0.3, 3.3.2, level 2. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** So long without a request, by the same. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** It is not written down more often that somebody is there. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String BEGIN =
            "insert into access.sessions (secret, person, began, seen) values (:secret, :person, :now, :now)";

    private static final String OF = """
            select people.id, people.name, people.email, sessions.seen
            from access.sessions
            join access.people on people.id = sessions.person
            where secret = :secret and began > :oldest and seen > :idle
            """;

    private static final String SEEN = "update access.sessions set seen = :now where secret = :secret and seen < :now";

    private static final String END = "delete from access.sessions where secret = :secret";

    private static final String END_OLD = "delete from access.sessions where began <= :oldest or seen <= :idle";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Sessions(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    private record Seen(Person person, Instant at) {}

    /** A new one, whatever else the person has open elsewhere. What has run out is cleared away at the same time. */
    public Secret begin(Person person) {
        var secret = Secret.random();
        jdbc.sql(END_OLD)
                .param("oldest", time(oldest()))
                .param("idle", time(idle()))
                .update();
        jdbc.sql(BEGIN)
                .param("secret", secret.hash())
                .param("person", person.id())
                .param("now", time(clock.instant()))
                .update();
        return secret;
    }

    /** Who it is, as long as it lasts. */
    public Optional<Person> of(Secret secret) {
        var seen = jdbc.sql(OF)
                .param("secret", secret.hash())
                .param("oldest", time(oldest()))
                .param("idle", time(idle()))
                .query((row, number) -> new Seen(
                        People.person(row, number),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
        seen.filter(one -> one.at().isBefore(clock.instant().minus(NOTED))).ifPresent(_ -> note(secret));
        return seen.map(one -> People.withRoles(one.person(), jdbc));
    }

    private void note(Secret secret) {
        jdbc.sql(SEEN)
                .param("secret", secret.hash())
                .param("now", time(clock.instant()))
                .update();
    }

    public void end(Secret secret) {
        jdbc.sql(END).param("secret", secret.hash()).update();
    }

    private Instant oldest() {
        return clock.instant().minus(LONGEST);
    }

    private Instant idle() {
        return clock.instant().minus(IDLE);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

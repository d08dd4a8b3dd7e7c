package org.kembar.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices are to sign: each by one browser, once, and soon. */
final class Challenges {

    static final Duration HOLDS = Duration.ofMinutes(5);

    /** So many wait at most for whoever asks for them; more are asked for by nobody who means to sign in. */
    private static final int MOST = 10_000;

    private static final String MAKE = """
            insert into access.challenges (challenge, bound, person, ends)
            select :challenge, :bound, :person, :ends
            where (select count(*) from access.challenges) < :most
            """;

    /** Whoever comes with it, it is gone. */
    private static final String TAKE = """
            delete from access.challenges
            where challenge = :challenge
            returning bound = :bound and person is not distinct from :person and ends > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /**
     * A new one; nothing if too many wait.
     *
     * @param browser what only this browser brings along
     * @param person for whom a passkey is to be made
     */
    Optional<Secret> make(Secret browser, Optional<Person> person) {
        var challenge = Secret.random();
        var now = clock.instant();
        jdbc.sql("delete from access.challenges where ends <= :now")
                .param("now", time(now))
                .update();
        var made = jdbc.sql(MAKE)
                .param("challenge", challenge.hash())
                .param("bound", browser.hash())
                .param("person", person.map(Person::id).orElse(null), java.sql.Types.BIGINT)
                .param("ends", time(now.plus(HOLDS)))
                .param("most", MOST)
                .update();
        return made == 1 ? Optional.of(challenge) : Optional.empty();
    }

    /** Whether it was made for this browser and this person, and not long ago. */
    boolean take(Secret challenge, Secret browser, Optional<Person> person) {
        return jdbc.sql(TAKE)
                .param("challenge", challenge.hash())
                .param("bound", browser.hash())
                .param("person", person.map(Person::id).orElse(null), java.sql.Types.BIGINT)
                .param("now", time(clock.instant()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package org.kembar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From which browsers people have signed in before, by something random that the browser keeps (OWASP, "device cookies"). It lets
 * nobody in; it tells guesses made elsewhere from the person's own mistakes.
 */
public final class KnownBrowsers {

    /** So long after the last time one is known. */
    public static final Duration KNOWN = Duration.ofDays(365);

    private static final String IS_OF = """
            select exists (
                select from access.known_browsers join access.people on people.id = person
                where secret = :secret and email = :email and seen > :oldest)
            """;

    private static final String WHOSE =
            "select person from access.known_browsers where secret = :secret and seen > :oldest";

    private static final String REMEMBER =
            "insert into access.known_browsers (secret, person, seen) values (:secret, :person, :now)";

    private static final String SEEN = """
            update access.known_browsers set seen = :now
            where secret = :secret and person = :person and seen > :oldest
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public KnownBrowsers(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /** By what the browser is known in which somebody with this address has signed in before. */
    Optional<String> known(String email, List<Secret> brought) {
        return brought.stream()
                .filter(secret -> jdbc.sql(IS_OF)
                        .param("secret", secret.hash())
                        .param("email", email)
                        .param("oldest", oldest())
                        .query(Boolean.class)
                        .single())
                .map(secret -> HexFormat.of().formatHex(secret.hash()))
                .findFirst();
    }

    /**
     * Who signed in last in this browser, by their number. It proves nothing of who asks.
     *
     * @param brought what the browser keeps, the latest first
     */
    public Optional<Long> last(List<Secret> brought) {
        return brought.stream()
                .flatMap(secret -> jdbc
                        .sql(WHOSE)
                        .param("secret", secret.hash())
                        .param("oldest", oldest())
                        .query(Long.class)
                        .optional()
                        .stream())
                .findFirst();
    }

    /**
     * What the browser is to keep, now that the person has signed in: what it brought if that was given to it for this person, else
     * something new, for what it brought may have been put there by somebody else.
     */
    public Secret remember(Person person, List<Secret> brought) {
        return brought.stream()
                .filter(secret -> isSeen(person, secret))
                .findFirst()
                .orElseGet(() -> remembered(person));
    }

    private boolean isSeen(Person person, Secret secret) {
        return jdbc.sql(SEEN)
                        .param("secret", secret.hash())
                        .param("person", person.id())
                        .param("now", now())
                        .param("oldest", oldest())
                        .update()
                > 0;
    }

    private Secret remembered(Person person) {
        var secret = Secret.random();
        jdbc.sql("delete from access.known_browsers where seen <= :oldest")
                .param("oldest", oldest())
                .update();
        jdbc.sql(REMEMBER)
                .param("secret", secret.hash())
                .param("person", person.id())
                .param("now", now())
                .update();
        return secret;
    }

    void forget(Person person) {
        jdbc.sql("delete from access.known_browsers where person = :person")
                .param("person", person.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime oldest() {
        return now().minus(KNOWN);
    }
}

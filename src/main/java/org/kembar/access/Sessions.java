package org.kembar.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final String BEGIN = """
            insert into access.sessions (secret, person, began, seen, browser, proof)
            values (:secret, :person, :now, :now, :browser, :proof)
            """;

    private static final String OF = """
            select people.id, people.name, people.email, sessions.seen, sessions.proof = 'password',
                array(select city from access.second_factors where since <= :today),
                exists (select from access.passkeys where passkeys.person = people.id)
            from access.sessions
            join access.people on people.id = sessions.person
            where secret = :secret and began > :oldest and seen > :idle and not access.is_over(people.id, :now)
            """;

    private static final String SEEN = "update access.sessions set seen = :now where secret = :secret and seen < :now";

    private static final String PROOF = "select proof from access.sessions where secret = :secret";

    private static final String END = "delete from access.sessions where secret = :secret";

    private static final String OPEN = """
            select id, began, seen, browser, secret = :secret
            from access.sessions
            where person = :person and began > :oldest and seen > :idle
            order by began desc, id desc
            """;

    private static final String END_ONE = "delete from access.sessions where id = :id and person = :person";

    private static final String END_OTHERS = "delete from access.sessions where person = :person and secret <> :secret";

    private static final String END_OTHERS_BY = END_OTHERS + " and proof = :proof";

    private static final String END_ALL = "delete from access.sessions where person = :person";

    private static final String END_OLD = "delete from access.sessions where began <= :oldest or seen <= :idle";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Sessions(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /** @param asking the cities that ask more than a password by now */
    private record Seen(Person person, Instant at, boolean isByPassword, Set<String> asking, boolean hasPasskey) {

        Seen with(Person known) {
            return new Seen(known, at, isByPassword, asking, hasPasskey);
        }

        boolean isHalf() {
            return isByPassword && Rules.mustProveMore(person, asking);
        }
    }

    /**
     * Somebody who has proved a password and has to prove more.
     *
     * @param hasPasskey whether they can; otherwise they have to make one first
     */
    public record Half(Person person, boolean hasPasskey) {}

    /**
     * One that lasts.
     *
     * @param browser in which; absent if that was not told
     * @param isThis whether it is the one of whoever asks
     */
    public record Open(long id, Instant began, Instant seen, Optional<String> browser, boolean isThis) {}

    /**
     * A new one, whatever else the person has open elsewhere. What has run out is cleared away at the same time.
     *
     * @param browser by which the person tells it from others of their own
     */
    public Secret begin(Person person, Optional<String> browser) {
        return begin(person, browser, Proof.PASSWORD);
    }

    /** The same, by what they have proved who they are. */
    public Secret begin(Person person, Optional<String> browser, Proof proof) {
        var secret = Secret.random();
        jdbc.sql(END_OLD)
                .param("oldest", time(oldest()))
                .param("idle", time(idle()))
                .update();
        jdbc.sql(BEGIN)
                .param("secret", secret.hash())
                .param("person", person.id())
                .param("now", time(clock.instant()))
                .param("browser", browser.orElse(null))
                .param("proof", proof.word())
                .update();
        return secret;
    }

    /** Who it is, as long as it lasts; nobody who has to prove more than they have. */
    public Optional<Person> of(Secret secret) {
        return seen(secret).filter(one -> !one.isHalf()).map(Seen::person);
    }

    /** Who it will be when they have proved more; nobody who need not. */
    public Optional<Half> half(Secret secret) {
        return seen(secret).filter(Seen::isHalf).map(one -> new Half(one.person(), one.hasPasskey()));
    }

    /** By what they have proved who they are who began it; nothing if it is over. */
    public Optional<Proof> proof(Secret secret) {
        return jdbc.sql(PROOF)
                .param("secret", secret.hash())
                .query((row, _) -> Proof.of(row.getString(1)))
                .optional();
    }

    private Optional<Seen> seen(Secret secret) {
        var seen = jdbc.sql(OF)
                .param("secret", secret.hash())
                .param("oldest", time(oldest()))
                .param("idle", time(idle()))
                .param("now", time(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Seen(
                        People.person(row, number),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getBoolean(5),
                        Set.of((String[]) row.getArray(6).getArray()),
                        row.getBoolean(7)))
                .optional()
                // Afterwards: asked while the answer is read, each who asks would need two connections at once.
                .map(one -> one.with(People.withRoles(one.person(), jdbc, clock.instant())));
        seen.filter(one -> one.at().isBefore(clock.instant().minus(NOTED))).ifPresent(_ -> note(secret));
        return seen;
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

    /** Those of a person, the newest first. */
    public List<Open> of(Person person, Secret own) {
        return jdbc.sql(OPEN)
                .param("secret", own.hash())
                .param("person", person.id())
                .param("oldest", time(oldest()))
                .param("idle", time(idle()))
                .query((row, _) -> new Open(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(4)),
                        row.getBoolean(5)))
                .list();
    }

    /** One of the person's own; others are not touched. */
    public void end(Person person, long id) {
        jdbc.sql(END_ONE).param("id", id).param("person", person.id()).update();
    }

    /** All of the person's but this one. */
    public void endOthers(Person person, Secret own) {
        jdbc.sql(END_OTHERS)
                .param("person", person.id())
                .param("secret", own.hash())
                .update();
    }

    /** The same of those that were begun by this. */
    public void endOthers(Person person, Secret own, Proof proof) {
        jdbc.sql(END_OTHERS_BY)
                .param("person", person.id())
                .param("secret", own.hash())
                .param("proof", proof.word())
                .update();
    }

    void endAll(Person person) {
        jdbc.sql(END_ALL).param("person", person.id()).update();
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

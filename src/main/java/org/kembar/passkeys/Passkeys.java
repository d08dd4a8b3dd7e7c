package org.kembar.passkeys;

import com.webauthn4j.data.AuthenticationData;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Event;
import org.kembar.access.People;
import org.kembar.access.PeopleLog;
import org.kembar.access.Person;
import org.kembar.access.Secret;
import org.kembar.passkeys.Ceremony.Known;
import org.kembar.passkeys.Ceremony.Made;
import org.kembar.passkeys.Ceremony.Signed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The passkeys of people: made on a device that makes sure of its person, and signed with in the place of a password. */
public final class Passkeys {

    public static final int LONGEST_NAME = 100;

    /** So many one person has at a time. */
    public static final int MOST = 20;

    private static final int HANDLE = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private static final String HANDLE_OF = """
            update access.people set handle = coalesce(handle, :fresh) where id = :person returning handle
            """;

    private static final String ADD = """
            insert into access.passkeys (person, credential, key, counter, may_be_copied, name, since)
            values (:person, :credential, :key, :counter, :mayBeCopied, :name, :now)
            """;

    private static final String ALL =
            "select id, name, since, seen from access.passkeys where person = :person order by since, id";

    private static final String OF_CREDENTIAL = """
            select passkeys.id, person, handle, key, counter, may_be_copied
            from access.passkeys join access.people on people.id = person
            where credential = :credential and not access.is_over(person, :now)
            for update of passkeys
            """;

    private static final String USED = "update access.passkeys set counter = :counter, seen = :now where id = :id";

    private static final String REMOVE = "delete from access.passkeys where id = :id and person = :person";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Challenges challenges;
    private final Ceremony ceremony = new Ceremony();
    private final People people;
    private final PeopleLog log;
    private final Clock clock;

    public Passkeys(DataSource source, People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        challenges = new Challenges(source, clock);
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What came of making one. */
    public enum Making {
        DONE,
        /** The answer is not one to what was asked of this browser just now. */
        WRONG,
        TOO_MANY
    }

    /** What came of signing in with one. */
    public sealed interface Tried {

        record Right(Person person) implements Tried {}

        /** Not asked of this browser, or too long ago, of nobody here, or wrongly signed: which of these is not said. */
        record Wrong() implements Tried {}

        /** It has signed before what it has not signed yet: somebody has a copy of it. */
        record Cloned() implements Tried {}
    }

    /**
     * What the person's browser is to make one by, as JSON; nothing if too many ask.
     *
     * @param session theirs, in which alone the answer counts
     */
    public Optional<String> toMake(Person person, Secret session, RelyingParty site) {
        return challenges
                .make(session, Optional.of(person))
                .map(challenge -> ceremony.toMake(
                        site, challenge, handle(person), person.email(), person.name(), credentials(person)));
    }

    private byte[] handle(Person person) {
        var fresh = new byte[HANDLE];
        CHANCE.nextBytes(fresh);
        return jdbc.sql(HANDLE_OF)
                .param("person", person.id())
                .param("fresh", fresh)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private List<byte[]> credentials(Person person) {
        return jdbc.sql("select credential from access.passkeys where person = :person")
                .param("person", person.id())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** @param answer of the browser, as JSON */
    public Making make(Person person, Secret session, RelyingParty site, String answer, String name) {
        return ceremony.made(answer)
                .flatMap(data -> Ceremony.challenge(data.getCollectedClientData())
                        .filter(challenge -> challenges.take(challenge, session, Optional.of(person)))
                        .flatMap(challenge -> ceremony.verified(data, site, challenge)))
                .map(made -> stored(person, made, name))
                .orElse(Making.WRONG);
    }

    private Making stored(Person person, Made made, String name) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                // Several that are made at the same time are no more than several in turn.
                people.lock(person);
                if (of(person).size() >= MOST) {
                    return Making.TOO_MANY;
                }
                jdbc.sql(ADD)
                        .param("person", person.id())
                        .param("credential", made.credential())
                        .param("key", made.key())
                        .param("counter", made.counter())
                        .param("mayBeCopied", made.mayBeCopied())
                        .param("name", name)
                        .param("now", time(clock.instant()))
                        .update();
                log.wayIn(Event.PASSKEY_MADE, Optional.of(person), person);
                return Making.DONE;
            }));
        } catch (DuplicateKeyException _) {
            // Somebody has it already, who may be another: WebAuthn Level 2, 7.1, step 22.
            return Making.WRONG;
        }
    }

    /** Those of a person, the oldest first. */
    public List<Passkey> of(Person person) {
        return jdbc.sql(ALL)
                .param("person", person.id())
                .query((row, _) -> new Passkey(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** One of the person's own; others are not touched. */
    public boolean remove(Person person, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var isGone = jdbc.sql(REMOVE)
                            .param("id", id)
                            .param("person", person.id())
                            .update()
                    > 0;
            if (isGone) {
                log.wayIn(Event.PASSKEY_REMOVED, Optional.of(person), person);
            }
            return isGone;
        }));
    }

    /**
     * What a browser is to have signed, as JSON; nothing if too many ask.
     *
     * @param browser what it alone brings along
     */
    public Optional<String> toSign(Secret browser, RelyingParty site) {
        return challenges.make(browser, Optional.empty()).map(challenge -> ceremony.toSign(site, challenge));
    }

    /** @param answer of the browser, as JSON */
    public Tried signIn(Secret browser, RelyingParty site, String answer) {
        return ceremony.signed(answer)
                .flatMap(data -> Ceremony.challenge(data.getCollectedClientData())
                        .filter(challenge -> challenges.take(challenge, browser, Optional.empty()))
                        .map(challenge -> signedIn(data, site, challenge)))
                .orElseGet(Tried.Wrong::new);
    }

    private record Row(long id, long person, byte[] handle, Known known) {}

    private Tried signedIn(AuthenticationData data, RelyingParty site, Secret challenge) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(OF_CREDENTIAL)
                .param("credential", data.getCredentialId())
                .param("now", time(clock.instant()))
                .query((row, _) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBytes(3),
                        new Known(row.getBytes(4), row.getLong(5), row.getBoolean(6))))
                .optional()
                .filter(row -> MessageDigest.isEqual(row.handle(), data.getUserHandle()))
                .flatMap(row -> people.withId(row.person())
                        .map(person -> tried(row, person, ceremony.verified(data, row.known(), site, challenge))))
                .orElseGet(Tried.Wrong::new)));
    }

    private Tried tried(Row row, Person person, Signed signed) {
        return switch (signed) {
            case Signed.Right(var counter) -> {
                jdbc.sql(USED)
                        .param("id", row.id())
                        .param("counter", counter)
                        .param("now", time(clock.instant()))
                        .update();
                yield new Tried.Right(person);
            }
            case Signed.Wrong() -> new Tried.Wrong();
            case Signed.Cloned() -> {
                log.wayIn(Event.PASSKEY_REFUSED, Optional.empty(), person);
                yield new Tried.Cloned();
            }
        };
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

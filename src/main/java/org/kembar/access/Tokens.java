package org.kembar.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By which programs ask in somebody's name. What the person may do is looked up with every request. */
public final class Tokens {

    public static final Duration LONGEST = Duration.ofDays(365);

    public static final int LONGEST_NAME = 100;

    /** So many one person has at a time. */
    public static final int MOST = 20;

    /** It is not written down more often that one is used. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String MAKE = """
            insert into access.tokens (secret, person, name, scopes, since, ends, proof)
            values (:secret, :person, :name, :scopes, :now, :ends, :proof)
            """;

    private static final String OF = """
            select people.id, people.name, people.email, scopes,
                array(select city from access.second_factors where since <= :today),
                tokens.proof = 'password'
            from access.tokens join access.people on people.id = person
            where secret = :secret and ends > :now and not access.is_over(people.id, :now)
            """;

    private static final String SEEN = """
            update access.tokens set seen = :now
            where secret = :secret and (seen is null or seen < :noted)
            """;

    private static final String ALL = """
            select id, name, scopes, since, ends, seen, proof
            from access.tokens
            where person = :person and ends > :now
            order by since desc, id desc
            """;

    private static final String REVOKE = "delete from access.tokens where id = :id and person = :person";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleLog log;
    private final Clock clock;

    public Tokens(DataSource source, Clock clock) {
        this.clock = clock;
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Somebody in whose name a program asks, and what for. */
    public record Bearer(Person person, Set<Scope> scopes) {

        public Bearer {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * @param asking the cities that ask more than a password by now
     * @param isByPassword whether its person had proved a password alone when it was made
     */
    private record Made(Bearer bearer, Set<String> asking, boolean isByPassword) {

        Made by(Person known) {
            return new Made(new Bearer(known, bearer.scopes()), asking, isByPassword);
        }

        boolean holds() {
            return !isByPassword || !Rules.mustProveMore(bearer.person(), asking);
        }
    }

    /**
     * One that holds.
     *
     * @param name what its person calls it
     * @param seen when it was used last, to the minute
     * @param proof by what its person had proved who they are when it was made
     */
    public record Token(
            long id, String name, Set<Scope> scopes, Instant since, Instant ends, Optional<Instant> seen, Proof proof) {

        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * What the program is to bring, to be shown this once; nothing if the person has too many already.
     *
     * @param proof by what the person has proved who they are
     */
    public Optional<Secret> make(Person person, String name, Set<Scope> scopes, Duration holds, Proof proof) {
        if (holds.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        var secret = Secret.random();
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(_ -> {
            // Several that are asked for at the same time are no more than several in turn.
            People.lock(jdbc, person.id());
            if (of(person).size() >= MOST) {
                return Optional.<Secret>empty();
            }
            jdbc.sql(MAKE)
                    .param("secret", secret.hash())
                    .param("person", person.id())
                    .param("name", name)
                    .param("scopes", scopes.stream().map(Scope::word).toArray(String[]::new))
                    .param("now", time(now))
                    .param("ends", time(now.plus(holds)))
                    .param("proof", proof.word())
                    .update();
            log.password(Event.TOKEN_MADE, Optional.of(person.id()), person);
            return Optional.of(secret);
        }));
    }

    /**
     * In whose name it asks, as long as it holds. Where a city asks more than a password, nobody's if it was made with a password alone:
     * somebody else could have made it, whatever its person can sign in by now.
     */
    public Optional<Bearer> of(Secret secret) {
        var now = clock.instant();
        var bearer = jdbc.sql(OF)
                .param("secret", secret.hash())
                .param("now", time(now))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Made(
                        new Bearer(People.person(row, number), scopes(row.getArray(4))),
                        Set.of((String[]) row.getArray(5).getArray()),
                        row.getBoolean(6)))
                .optional()
                // Afterwards: asked while the answer is read, each who asks would need two connections at once.
                .map(made -> made.by(People.withRoles(made.bearer.person(), jdbc, now)))
                .filter(Made::holds)
                .map(Made::bearer);
        bearer.ifPresent(_ -> jdbc.sql(SEEN)
                .param("secret", secret.hash())
                .param("now", time(now))
                .param("noted", time(now.minus(NOTED)))
                .update());
        return bearer;
    }

    /** Those of a person, the newest first. */
    public List<Token> of(Person person) {
        return jdbc.sql(ALL)
                .param("person", person.id())
                .param("now", time(clock.instant()))
                .query(Tokens::token)
                .list();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong(1),
                row.getString(2),
                scopes(row.getArray(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Proof.of(row.getString(7)));
    }

    private static Set<Scope> scopes(Array stored) throws SQLException {
        var scopes = EnumSet.noneOf(Scope.class);
        Stream.of((String[]) stored.getArray()).map(Scope::of).forEach(scopes::add);
        return scopes;
    }

    /** One of the person's own; others are not touched. */
    public boolean revoke(Person person, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var isGone = jdbc.sql(REVOKE)
                            .param("id", id)
                            .param("person", person.id())
                            .update()
                    > 0;
            if (isGone) {
                log.password(Event.TOKEN_REVOKED, Optional.of(person.id()), person);
            }
            return isGone;
        }));
    }

    void revokeAll(Person person) {
        jdbc.sql("delete from access.tokens where person = :person")
                .param("person", person.id())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

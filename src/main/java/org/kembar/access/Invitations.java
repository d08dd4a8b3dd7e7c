package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How somebody comes to act for a city, or to be a guest: by a link that holds once and not for long. The first person takes one that was made for
 * nobody in particular, and says for which city.
 */
public final class Invitations {

    public static final Duration HOLDS = Duration.ofHours(72);

    /** The link that was printed before opens nothing any more. */
    private static final String WITHDRAW_SETTING_UP =
            "delete from access.invitations where email is null and taken_by is null";

    /** The letters of the name and one more: a number that another program in the same database is not likely to have chosen. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(x'6b656d62617270'::bigint)";

    private static final String INVITE = """
            insert into access.invitations (secret, email, city, role, case_file, visit_ends, invited_by, at, ends)
            values (:secret, :email, :city, :role, :file, :visitEnds, :by, :now, :ends)
            """;

    static final String OPEN = """
            select id, email, city, role, ends, case_file, visit_ends
            from access.invitations
            where secret = :secret and taken_by is null and ends > :now
            """;

    private static final String WAITING = """
            select id, email, city, role, ends, case_file, visit_ends
            from access.invitations
            where taken_by is null and ends > :now and (city = any(:cities) or invited_by = :by)
            order by ends, id
            """;

    private static final String WITHDRAW = """
            delete from access.invitations
            where id = :id and taken_by is null and (city = any(:cities) or invited_by = :by)
            returning id, email, city, role, ends, case_file, visit_ends
            """;

    private static final String REPLACE = """
            delete from access.invitations
            where email = :email and city = :city and role is not distinct from :role
              and case_file is not distinct from :file and taken_by is null and ends > :now
            returning id, email, city, role, ends, case_file, visit_ends
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Arrivals arrivals;
    private final PeopleLog log;
    private final Clock clock;

    public Invitations(DataSource source, People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        arrivals = new Arrivals(source, people, clock);
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What came of taking one. */
    public sealed interface Taken {

        record Joined(Person person) implements Taken {}

        /** Somebody took it meanwhile, or it has run out. */
        record Gone() implements Taken {}

        /** Somebody else has this address already, and proves that by signing in. */
        record KnownAlready() implements Taken {}
    }

    /** The link for the first person, as long as there is none. */
    public Optional<Secret> toSetUp() {
        return transaction.execute(_ -> {
            // Two programs on one database may start at the same time.
            jdbc.sql(ONE_AT_A_TIME).query(row -> {});
            if (!people.isNobody()) {
                return Optional.empty();
            }
            jdbc.sql(WITHDRAW_SETTING_UP).update();
            return Optional.of(stored(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    clock.instant().plus(HOLDS)));
        });
    }

    /**
     * The link holds no longer than a visit. One that was made before for the same person and the same part opens nothing any more: who
     * asks for another has lost it.
     *
     * @param by who has been asked of {@link Rules#mayInvite}, or for a guest of {@link Rules#hosts}
     */
    public Secret invite(Person by, String email, Standing as) {
        return invite(Optional.of(by), email, as);
    }

    /**
     * By whoever runs the program: the head of an office that nobody acts for any more, or that none here may have a head for.
     *
     * @param city by its id in the list of cities
     */
    public Secret inviteHead(String email, String city) {
        return invite(Optional.empty(), email, new Acting(Role.HEAD, city));
    }

    Secret invite(Optional<Person> by, String email, Standing as) {
        var longest = clock.instant().plus(HOLDS);
        var ends = as instanceof Visit visit && visit.ends().isBefore(longest) ? visit.ends() : longest;
        return Objects.requireNonNull(transaction.execute(_ -> {
            replaced(email, as).forEach(earlier -> log.invitation(Event.WITHDRAWN, by.map(Person::id), email, earlier));
            log.invitation(Event.INVITED, by.map(Person::id), email, as);
            return stored(Optional.of(email), Optional.of(as), by.map(Person::id), ends);
        }));
    }

    /** What the links were to that are replaced. */
    private List<Standing> replaced(String email, Standing as) {
        return jdbc
                .sql(REPLACE)
                .param("email", email)
                .param("city", as.city())
                .param("role", role(as).map(Role::word).orElse(null))
                .param("file", visit(as).map(Visit::caseFile).orElse(null))
                .param("now", time(clock.instant()))
                .query(Invitations::invitation)
                .list()
                .stream()
                .filter(Invitation.Joining.class::isInstance)
                .map(earlier -> ((Invitation.Joining) earlier).as())
                .toList();
    }

    private static Optional<Role> role(Standing as) {
        return as instanceof Acting acting ? Optional.of(acting.role()) : Optional.empty();
    }

    private static Optional<Visit> visit(Standing as) {
        return as instanceof Visit visit ? Optional.of(visit) : Optional.empty();
    }

    /** @param as what somebody is to be; a head, for whichever city, if nobody says */
    private Secret stored(Optional<String> email, Optional<Standing> as, Optional<Long> by, Instant ends) {
        var secret = Secret.random();
        var visit = as.flatMap(Invitations::visit);
        var role = as.isEmpty() ? Optional.of(Role.HEAD) : as.flatMap(Invitations::role);
        jdbc.sql(INVITE)
                .param("secret", secret.hash())
                .param("email", email.orElse(null))
                .param("city", as.map(Standing::city).orElse(null))
                .param("role", role.map(Role::word).orElse(null))
                .param("file", visit.map(Visit::caseFile).orElse(null))
                .param(
                        "visitEnds",
                        visit.map(Visit::ends).map(Invitations::time).orElse(null))
                .param("by", by.orElse(null))
                .param("now", time(clock.instant()))
                .param("ends", time(ends))
                .update();
        return secret;
    }

    public Optional<Invitation> find(Secret secret) {
        return jdbc.sql(OPEN)
                .param("secret", secret.hash())
                .param("now", time(clock.instant()))
                .query(Invitations::invitation)
                .optional();
    }

    static Invitation invitation(ResultSet row, int number) throws SQLException {
        var id = row.getLong(1);
        var ends = row.getObject(5, OffsetDateTime.class).toInstant();
        var email = Optional.ofNullable(row.getString(2));
        if (email.isEmpty()) {
            return new Invitation.SettingUp(id, ends);
        }
        var as = row.getString(6) == null
                ? new Acting(Role.of(row.getString(4)), row.getString(3))
                : new Visit(
                        row.getString(6),
                        row.getString(3),
                        row.getObject(7, OffsetDateTime.class).toInstant());
        return new Invitation.Joining(id, email.get(), as, ends);
    }

    /** Those that wait for somebody to act for one of the cities, or to be its guest, or that this person sent out; the first to run out first. */
    public List<Invitation.Joining> waiting(Person by) {
        return jdbc
                .sql(WAITING)
                .param("now", time(clock.instant()))
                .param("cities", cities(by))
                .param("by", by.id())
                .query(Invitations::invitation)
                .list()
                .stream()
                .filter(Invitation.Joining.class::isInstance)
                .map(Invitation.Joining.class::cast)
                .toList();
    }

    /** So that its link opens nothing any more. */
    public void withdraw(Person by, long id) {
        transaction.executeWithoutResult(_ -> jdbc.sql(WITHDRAW)
                .param("id", id)
                .param("cities", cities(by))
                .param("by", by.id())
                .query(Invitations::invitation)
                .optional()
                .filter(Invitation.Joining.class::isInstance)
                .map(Invitation.Joining.class::cast)
                .ifPresent(one -> log.invitation(Event.WITHDRAWN, Optional.of(by.id()), one.email(), one.as())));
    }

    private static String[] cities(Person by) {
        return Rules.citiesOf(by).toArray(String[]::new);
    }

    /**
     * Makes a person of whoever has the link of an invitation to join.
     *
     * @param password that is not {@link Passwords#wrong}
     */
    public Taken take(Secret secret, String name, String password) {
        return arrivals.take(secret, Optional.empty(), name, password);
    }

    /** Makes the first person of whoever has the link to set up: the head of a city's office. */
    public Taken setUp(Secret secret, String email, String city, String name, String password) {
        var first = new Arrivals.Newcomer(email, new Acting(Role.HEAD, city));
        return arrivals.take(secret, Optional.of(first), name, password);
    }

    /**
     * Makes a person of whom a city's own service names, if an invitation to act for that city waits for them. They have no password
     * until they have a link to one.
     */
    Optional<Person> takeFor(String email, String city, String name) {
        return arrivals.takeFor(email, city, name);
    }

    /** Lets somebody who is signed in be that as well, if it was they who were invited. */
    public boolean join(Secret secret, Person person) {
        return arrivals.join(secret, person);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

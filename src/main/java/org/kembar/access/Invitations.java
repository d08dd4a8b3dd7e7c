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
import java.util.Set;
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
            "delete from access.invitations where invited_by is null and taken_by is null";

    /** The letters of the name and one more: a number that another program in the same database is not likely to have chosen. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(x'6b656d62617270'::bigint)";

    private static final String INVITE = """
            insert into access.invitations (secret, email, city, role, case_file, visit_ends, invited_by, at, ends)
            values (:secret, :email, :city, :role, :file, :visitEnds, :by, :now, :ends)
            """;

    private static final String OPEN = """
            select id, email, city, role, ends, case_file, visit_ends
            from access.invitations
            where secret = :secret and taken_by is null and ends > :now
            """;

    private static final String OPEN_FOR = """
            select id, email, city, role, ends, case_file, visit_ends
            from access.invitations
            where email = :email and city = :city and role is not null and taken_by is null and ends > :now
            order by at desc, id desc
            limit 1
            for update
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

    /** The account of somebody who was never more than a guest begins anew, with the name by which they are known. */
    private static final String ADD = """
            insert into access.people as known (email, name, password, since)
            values (:email, :name, :password, :now)
            on conflict (email) do update set password = excluded.password
            where access.is_over(known.id, :now)
            returning id, name, email
            """;

    private static final String ACT = """
            insert into access.roles (person, city, role, since)
            values (:person, :city, :role, :now)
            on conflict do nothing
            """;

    private static final String WITHDRAW_LINKS = "delete from access.recoveries where person = :person";

    private static final String TAKEN =
            "update access.invitations set taken_by = :person where id = :id and taken_by is null";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Visits visits;
    private final PeopleLog log;
    private final Recognitions recognitions;
    private final Clock clock;

    public Invitations(DataSource source, People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        sessions = new Sessions(source, clock);
        browsers = new KnownBrowsers(source, clock);
        visits = new Visits(source, clock);
        log = new PeopleLog(source, clock);
        recognitions = new Recognitions(source, clock);
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
     * The link holds no longer than a visit.
     *
     * @param by who has been asked of {@link Rules#mayInvite}, or for a guest of {@link Rules#hosts}
     */
    public Secret invite(Person by, String email, Standing as) {
        var longest = clock.instant().plus(HOLDS);
        var ends = as instanceof Visit visit && visit.ends().isBefore(longest) ? visit.ends() : longest;
        return Objects.requireNonNull(transaction.execute(_ -> {
            log.invitation(Event.INVITED, by.id(), email, as);
            return stored(Optional.of(email), Optional.of(as), Optional.of(by.id()), ends);
        }));
    }

    /** @param as what somebody is to be; a head, for whichever city, if nobody says */
    private Secret stored(Optional<String> email, Optional<Standing> as, Optional<Long> by, Instant ends) {
        var secret = Secret.random();
        var visit = as.filter(Visit.class::isInstance).map(Visit.class::cast);
        var role = as.filter(Acting.class::isInstance)
                .map(acting -> ((Acting) acting).role())
                .or(() -> as.isEmpty() ? Optional.of(Role.HEAD) : Optional.empty());
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
        return found(OPEN, secret);
    }

    private Optional<Invitation> found(String query, Secret secret) {
        return jdbc.sql(query)
                .param("secret", secret.hash())
                .param("now", time(clock.instant()))
                .query(Invitations::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
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
                .ifPresent(one -> log.invitation(Event.WITHDRAWN, by.id(), one.email(), one.as())));
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
        return take(secret, Optional.empty(), name, password);
    }

    /** Makes the first person of whoever has the link to set up: the head of a city's office. */
    public Taken setUp(Secret secret, String email, String city, String name, String password) {
        return take(secret, Optional.of(new Newcomer(email, new Acting(Role.HEAD, city))), name, password);
    }

    /** Somebody to be, and as whom. */
    private record Newcomer(String email, Standing as) {}

    private Taken take(Secret secret, Optional<Newcomer> first, String name, String password) {
        var encoded = people.passwords().encoded(password);
        return Objects.requireNonNull(transaction.execute(_ -> locked(secret)
                .flatMap(invitation -> who(invitation, first).map(who -> joined(invitation, who, name, encoded)))
                .orElseGet(Taken.Gone::new)));
    }

    /**
     * Makes a person of whom a city's own service names, if an invitation to act for that city waits for them. They have no password
     * until they have a link to one.
     */
    Optional<Person> takeFor(String email, String city, String name) {
        return jdbc.sql(OPEN_FOR)
                .param("email", email)
                .param("city", city)
                .param("now", time(clock.instant()))
                .query(Invitations::invitation)
                .optional()
                .filter(this::holdsStill)
                .flatMap(invitation -> who(invitation, Optional.empty())
                        .map(who ->
                                joined(invitation, who, name, people.passwords().encoded(unknown()))))
                .filter(Taken.Joined.class::isInstance)
                .map(taken -> ((Taken.Joined) taken).person());
    }

    private static String unknown() {
        return Secret.random().text();
    }

    /** Nothing if it is an invitation of the other kind. */
    private static Optional<Newcomer> who(Invitation invitation, Optional<Newcomer> first) {
        return switch (invitation) {
            case Invitation.SettingUp _ -> first;
            case Invitation.Joining joining ->
                first.isPresent() ? Optional.empty() : Optional.of(new Newcomer(joining.email(), joining.as()));
        };
    }

    private Taken joined(Invitation invitation, Newcomer who, String name, String password) {
        var now = time(clock.instant());
        var added = jdbc.sql(ADD)
                .param("email", who.email())
                .param("name", name)
                .param("password", password)
                .param("now", now)
                .query(People::person)
                .optional();
        if (added.isEmpty()) {
            return new Taken.KnownAlready();
        }
        var person = added.get();
        // Of an account that begins anew nothing opens any more that opened it before.
        sessions.endAll(person);
        browsers.forget(person);
        people.forgetPasskeys(person);
        become(person.id(), who.as(), invitation instanceof Invitation.SettingUp ? Event.SET_UP : Event.JOINED);
        isTakenBy(person.id(), invitation, who.as());
        return new Taken.Joined(people.withRoles(person));
    }

    /** Lets somebody who is signed in be that as well, if it was they who were invited. */
    public boolean join(Secret secret, Person person) {
        return Boolean.TRUE.equals(transaction.execute(_ -> locked(secret)
                .filter(Invitation.Joining.class::isInstance)
                .map(Invitation.Joining.class::cast)
                .filter(invitation -> invitation.email().equals(person.email()))
                .map(invitation -> {
                    become(person.id(), invitation.as(), Event.JOINED);
                    isTakenBy(person.id(), invitation, invitation.as());
                    return true;
                })
                .orElse(false)));
    }

    /** Nobody else takes it meanwhile. */
    private Optional<Invitation> locked(Secret secret) {
        return found(OPEN + " for update", secret).filter(this::holdsStill);
    }

    private void become(long person, Standing as, Event event) {
        // Who made a link to a new password for the person may not be this as well by it, nor who makes one right now.
        People.lock(jdbc, person);
        jdbc.sql(WITHDRAW_LINKS).param("person", person).update();
        log.standing(event, Optional.of(person), person, as);
        switch (as) {
            case Acting(var role, var city) ->
                jdbc.sql(ACT)
                        .param("person", person)
                        .param("city", city)
                        .param("role", role.word())
                        .param("now", time(clock.instant()))
                        .update();
            case Visit visit -> visits.begin(person, visit);
        }
    }

    private void isTakenBy(long person, Invitation invitation, Standing as) {
        jdbc.sql(TAKEN).param("person", person).param("id", invitation.id()).update();
        switch (invitation) {
            // The link came from whoever runs the program.
            case Invitation.SettingUp _ -> recognitions.note(as.city(), true);
            case Invitation.Joining joining -> met(joining);
        }
    }

    private void met(Invitation.Joining invitation) {
        var inviter = inviter(invitation);
        if (!inviter.cities().contains(invitation.as().city())) {
            recognitions.met(inviter.person(), inviter.cities(), invitation.as().city());
        }
    }

    /** @param cities whose offices they head */
    private record Inviter(long person, Set<String> cities) {}

    private Inviter inviter(Invitation.Joining invitation) {
        var person = jdbc.sql("select invited_by from access.invitations where id = :id")
                .param("id", invitation.id())
                .query(Long.class)
                .single();
        return new Inviter(person, people.withId(person).map(Rules::citiesOf).orElse(Set.of()));
    }

    /** Not for a partner's office that others have come to trust meanwhile: they did not invite whoever has the link. */
    private boolean holdsStill(Invitation invitation) {
        return switch (invitation) {
            case Invitation.SettingUp _ -> true;
            case Invitation.Joining joining -> {
                // Two may begin the same office at the same time.
                jdbc.sql(ONE_AT_A_TIME).query(row -> {});
                var inviting = inviter(joining).cities();
                var office = Set.of(joining.as().city());
                yield inviting.containsAll(office)
                        || people.partners(office, inviting).stream().noneMatch(Partner::isKnownToOthers);
            }
        };
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

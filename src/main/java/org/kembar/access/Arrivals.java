package org.kembar.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Invitations.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How whoever has the link of an invitation comes to be what it says. */
final class Arrivals {

    private static final String OPEN_FOR = """
            select id, email, city, role, ends, case_file, visit_ends
            from access.invitations
            where email = :email and city = :city and role is not null and taken_by is null and ends > :now
            order by at desc, id desc
            limit 1
            for update
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

    Arrivals(DataSource source, People people, Clock clock) {
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

    /** Somebody to be, and as whom. */
    record Newcomer(String email, Standing as) {}

    /** @param first who the first person is to be */
    Taken take(Secret secret, Optional<Newcomer> first, String name, String password) {
        var encoded = people.passwords().encoded(password);
        return Objects.requireNonNull(transaction.execute(_ -> locked(secret)
                .flatMap(invitation -> who(invitation, first).map(who -> joined(invitation, who, name, encoded)))
                .orElseGet(Taken.Gone::new)));
    }

    /** In the transaction there is. */
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
        become(person.id(), who.as(), invitation);
        return new Taken.Joined(people.withRoles(person));
    }

    boolean join(Secret secret, Person person) {
        return Boolean.TRUE.equals(transaction.execute(_ -> locked(secret)
                .filter(Invitation.Joining.class::isInstance)
                .map(Invitation.Joining.class::cast)
                .filter(invitation -> invitation.email().equals(person.email()))
                .map(invitation -> {
                    become(person.id(), invitation.as(), invitation);
                    return true;
                })
                .orElse(false)));
    }

    /** Nobody else takes it meanwhile. */
    private Optional<Invitation> locked(Secret secret) {
        return jdbc.sql(Invitations.OPEN + " for update")
                .param("secret", secret.hash())
                .param("now", time(clock.instant()))
                .query(Invitations::invitation)
                .optional()
                .filter(this::holdsStill);
    }

    private void become(long person, Standing as, Invitation invitation) {
        var isFirst = people.partners(Set.of(as.city())).stream().noneMatch(Partner::isBegun);
        // Who made a link to a new password for the person may not be this as well by it, nor who makes one right now.
        People.lock(jdbc, person);
        jdbc.sql(WITHDRAW_LINKS).param("person", person).update();
        var event = invitation instanceof Invitation.SettingUp ? Event.SET_UP : Event.JOINED;
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
        jdbc.sql(TAKEN).param("person", person).param("id", invitation.id()).update();
        recognise(as.city(), inviter(invitation), isFirst);
    }

    /** Who came by an invitation, and who invited them, know each other; whom whoever runs the program lets begin is known to all. */
    private void recognise(String city, Optional<Person> inviter, boolean isFirst) {
        if (inviter.isEmpty()) {
            if (isFirst) {
                recognitions.note(city, true);
            }
            return;
        }
        var heading = Rules.citiesOf(inviter.get());
        if (isFirst && !heading.contains(city)) {
            recognitions.met(inviter.get().id(), heading, city);
        }
    }

    /** Nobody for a link that whoever runs the program has made. */
    private Optional<Person> inviter(Invitation invitation) {
        return jdbc.sql("select invited_by from access.invitations where id = :id and invited_by is not null")
                .param("id", invitation.id())
                .query(Long.class)
                .optional()
                .flatMap(people::withId);
    }

    /** Not what the inviting person may offer no more: somebody else may have begun the office meanwhile, or come to head it. */
    private boolean holdsStill(Invitation invitation) {
        return switch (invitation) {
            case Invitation.SettingUp _ -> true;
            case Invitation.Joining joining -> {
                // Two may begin the same office at the same time.
                jdbc.sql(Invitations.ONE_AT_A_TIME).query(row -> {});
                yield inviter(joining).map(by -> offersStill(by, joining.as())).orElse(true);
            }
        };
    }

    private boolean offersStill(Person by, Standing as) {
        return switch (as) {
            case Acting acting -> Rules.mayInvite(by, acting, people.partners(Set.of(acting.city())));
            case Visit visit -> Rules.citiesOf(by).contains(visit.city());
        };
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

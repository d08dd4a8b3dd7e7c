package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Invitations.Taken;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts stay with their people: forgotten passwords, roles taken away, guesses from everywhere, and what is told of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final String BANDUNG = "1650357";
    private static final String SEOUL = "1835848";
    private static final String HEAD = "kabag@bandung.go.id";
    private static final String OLD = "sebuah kalimat yang panjang";
    private static final String NEW = "kalimat lain yang sama panjang";
    private static final String HERE = "192.0.2.1";

    private final Turning clock = new Turning();
    private final Database database;
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Roles roles;
    private final PeopleLog log;
    private People people;
    private Invitations invitations;
    private Recoveries recoveries;
    private Person head;
    private Person officer;

    AccountsTest(@TempDir Path data) {
        database = Databases.open(data);
        jdbc = JdbcClient.create(database.source());
        sessions = new Sessions(database.source(), clock);
        browsers = new KnownBrowsers(database.source(), clock);
        roles = new Roles(database.source(), clock);
        log = new PeopleLog(database.source(), clock);
        people = QuickPeople.of(database.source(), clock);
        invitations = new Invitations(database.source(), people, clock);
        recoveries = new Recoveries(database.source(), people, clock);
        head = joined(invitations.setUp(invitations.toSetUp().orElseThrow(), HEAD, BANDUNG, "Kepala", OLD));
        officer = invited("staf@bandung.go.id", Role.OFFICER, BANDUNG);
    }

    /** A clock that goes on when it is told to. */
    private static final class Turning extends Clock {

        private Instant now = Instant.parse("2026-11-21T05:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate access.people, access.roles, access.invitations, access.sessions cascade")
                .update();
        people = QuickPeople.of(database.source(), clock);
        invitations = new Invitations(database.source(), people, clock);
        recoveries = new Recoveries(database.source(), people, clock);
        head = joined(invitations.setUp(invitations.toSetUp().orElseThrow(), HEAD, BANDUNG, "Kepala", OLD));
        officer = invited("staf@bandung.go.id", Role.OFFICER, BANDUNG);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void whoHasForgottenThePasswordSetsANewOneByALinkAndWhoeverElseWasInIsOut() {
        var session = sessions.begin(officer, Optional.of("Firefox, Windows"));
        var browser = browsers.remember(officer, List.of());
        var others = sessions.begin(head, Optional.empty());
        var older = recoveries.make(Optional.of(head), officer).orElseThrow();
        clock.passes(Duration.ofMinutes(1));
        var secret = recoveries.make(Optional.of(head), officer).orElseThrow();
        assertThat(recoveries.find(older)).isEmpty();
        assertThat(recoveries.renew(older, NEW)).isEmpty();
        assertThat(recoveries.find(secret).orElseThrow().person()).isEqualTo(officer);

        assertThat(recoveries.renew(secret, NEW)).contains(officer);

        assertThat(recoveries.renew(secret, "ketiga kali tidak mungkin lagi")).isEmpty();
        assertThat(tried(officer, OLD, at(HERE))).isEqualTo(new People.Tried.Wrong());
        assertThat(tried(officer, NEW, at(HERE))).isInstanceOf(People.Tried.Right.class);
        assertThat(sessions.of(session)).isEmpty();
        assertThat(sessions.of(others)).isPresent();
        assertThat(browsers.known(officer.email(), List.of(browser))).isEmpty();
        assertThat(events(BANDUNG))
                .startsWith("RENEWED Staf by nobody", "LINK_MADE Staf by Kepala", "LINK_MADE Staf by Kepala");
        assertThat(log.ofPassword(officer, Instant.EPOCH))
                .extracting(PeopleLog.Entry::event)
                .containsExactly(Event.RENEWED, Event.LINK_MADE, Event.LINK_MADE);
        assertThat(log.ofPassword(head, Instant.EPOCH)).isEmpty();
    }

    @Test
    void aLinkToANewPasswordHoldsForADayAndForWhatThePersonWasThen() {
        var late = recoveries.make(Optional.empty(), head).orElseThrow();
        clock.passes(Recoveries.HOLDS);
        assertThat(recoveries.find(late)).isEmpty();
        assertThat(recoveries.renew(late, NEW)).isEmpty();

        // Whoever made it is not to act for another city by it.
        var secret = recoveries.make(Optional.of(head), officer).orElseThrow();
        var second = invitations.invite(head, officer.email(), new Acting(Role.HEAD, "2790471"));
        assertThat(invitations.join(second, officer)).isTrue();
        assertThat(recoveries.find(secret)).isEmpty();
        assertThat(Rules.mayRenew(head, people.withId(officer.id()).orElseThrow()))
                .isFalse();
    }

    @Test
    void ofFourAtOnceOneUsesALink() throws Exception {
        var secret = recoveries.make(Optional.of(head), officer).orElseThrow();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Callable<Optional<Person>>>mapToObj(i -> () -> recoveries.renew(secret, NEW + i))
                    .toList();
            var used = 0;
            for (var one : threads.invokeAll(all)) {
                used += one.get().isPresent() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
    }

    @Test
    void whoChangesThePasswordKnowsTheOldOneAndGuessesNoMoreOftenThanOthers() {
        assertThat(people.change(officer, "wrong", NEW)).isEqualTo(new People.Tried.Wrong());
        assertThat(tried(officer, OLD, at(HERE))).isInstanceOf(People.Tried.Right.class);

        assertThat(people.change(officer, OLD, NEW)).isInstanceOf(People.Tried.Right.class);
        assertThat(tried(officer, NEW, at(HERE))).isInstanceOf(People.Tried.Right.class);
        assertThat(events(BANDUNG).getFirst()).isEqualTo("CHANGED Staf by Staf");

        for (var i = 0; i < Attempts.FOR_A_NAME; i++) {
            assertThat(people.change(officer, "wrong", OLD)).isEqualTo(new People.Tried.Wrong());
        }
        assertThat(people.change(officer, NEW, OLD)).isEqualTo(new People.Tried.TooMany());
        // Whoever sits at a machine that was left keeps nobody from signing in.
        assertThat(tried(officer, NEW, at(HERE))).isInstanceOf(People.Tried.Right.class);
    }

    @Test
    void oneEndsSessionsOfOnesOwnAndNobodyElses() {
        var one = sessions.begin(officer, Optional.of("Firefox, Windows"));
        clock.passes(Duration.ofMinutes(1));
        var two = sessions.begin(officer, Optional.empty());
        var heads = sessions.begin(head, Optional.empty());
        var open = sessions.of(officer, two);
        assertThat(open).extracting(Sessions.Open::isThis).containsExactly(true, false);
        assertThat(open.getLast().browser()).contains("Firefox, Windows");

        sessions.end(head, open.getLast().id());
        assertThat(sessions.of(one)).isPresent();
        sessions.end(officer, open.getLast().id());
        assertThat(sessions.of(one)).isEmpty();
        assertThat(sessions.of(two)).isPresent();

        sessions.begin(officer, Optional.empty());
        sessions.endOthers(officer, two);
        assertThat(sessions.of(officer, two)).hasSize(1);
        assertThat(sessions.of(heads)).isPresent();
    }

    /** Who has come to act for another city since the page was shown is not let into by the head of this one. */
    @Test
    void aLinkIsMadeForWhatThePersonIsNow() {
        var shown = people.withId(officer.id()).orElseThrow();
        var seoul = new Acting(Role.OFFICER, SEOUL);
        assertThat(invitations.join(invitations.invite(head, officer.email(), seoul), officer))
                .isTrue();
        assertThat(recoveries.make(Optional.of(head), shown)).isEmpty();
        roles.takeAway(head, officer.id(), new Acting(Role.OFFICER, BANDUNG));
        assertThat(recoveries.make(Optional.of(head), shown)).isEmpty();
    }

    /** Passwords that nobody had time to look at are no wrong ones. */
    @Test
    void whoWasTurnedAwayBecauseOfOthersHasGuessedNothing() {
        var attempts = new Attempts(Clock.systemUTC());
        for (var way : List.of(
                new Attempts.Way("198.51.100.1", Optional.empty()),
                new Attempts.Way("198.51.100.1", Optional.of("a browser")))) {
            for (var i = 0; i < 2 * Attempts.FROM_AN_ADDRESS; i++) {
                assertThat(attempts.take("a@example.org", way)).isEqualTo(Attempts.Answer.ALLOWED);
                attempts.wasNotLookedAt("a@example.org", way);
            }
        }
    }

    @Test
    void noAddressBeginsMoreThanItsShare() {
        var pace = new Pace(Clock.systemUTC());
        for (var i = 0; i < Pace.FROM_AN_ADDRESS; i++) {
            assertThat(pace.allows("2001:db8::" + i)).isTrue();
        }
        assertThat(pace.allows("2001:db8::ffff")).isFalse();
        assertThat(pace.allows("2001:db8:1::1")).isTrue();
    }

    @Test
    void aCityNeverLosesItsLastHead() {
        var own = new Acting(Role.HEAD, BANDUNG);
        assertThat(roles.takeAway(head, head.id(), own)).isEqualTo(Roles.Taking.LAST_HEAD);
        assertThat(people.withId(head.id()).orElseThrow().acting()).containsExactly(own);

        var second = invited("wakil@bandung.go.id", Role.HEAD, BANDUNG);
        var handedOut = invitations.invite(head, "teman@example.org", new Acting(Role.OFFICER, BANDUNG));
        var link = recoveries.make(Optional.of(head), officer).orElseThrow();
        assertThat(roles.takeAway(second, head.id(), own)).isEqualTo(Roles.Taking.DONE);
        assertThat(roles.takeAway(second, head.id(), own)).isEqualTo(Roles.Taking.NOT_THERE);
        assertThat(roles.takeAway(second, second.id(), own)).isEqualTo(Roles.Taking.LAST_HEAD);
        assertThat(events(BANDUNG).getFirst()).isEqualTo("ROLE_TAKEN Kepala by Wakil");
        // What somebody handed out who may do so no longer, opens nothing.
        assertThat(invitations.find(handedOut)).isEmpty();
        assertThat(recoveries.find(link)).isEmpty();
        // Their name stays beside what they have done.
        assertThat(people.names()).containsEntry(head.id(), "Kepala");
        assertThat(people.ofCities(Set.of(BANDUNG))).doesNotContain(head);
    }

    @Test
    void ofTwoHeadsWhoTakeEachOthersRoleOneRemains() throws Exception {
        var second = invited("wakil@bandung.go.id", Role.HEAD, BANDUNG);
        var own = new Acting(Role.HEAD, BANDUNG);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads.invokeAll(List.<Callable<Roles.Taking>>of(
                    () -> roles.takeAway(head, second.id(), own), () -> roles.takeAway(second, head.id(), own)));
            assertThat(taken)
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder(Roles.Taking.DONE, Roles.Taking.LAST_HEAD);
        }
        assertThat(people.partners(Set.of(BANDUNG)).getFirst().hasHead()).isTrue();
    }

    @Test
    void anOfficerIsTakenAwayAndAgainInvited() {
        var acting = new Acting(Role.OFFICER, BANDUNG);
        assertThat(roles.takeAway(head, officer.id(), acting)).isEqualTo(Roles.Taking.DONE);
        assertThat(signedIn(officer).acting()).isEmpty();

        assertThat(invitations.join(invitations.invite(head, officer.email(), acting), officer))
                .isTrue();
        assertThat(signedIn(officer).acting()).containsExactly(acting);
        assertThat(events(BANDUNG))
                .startsWith("JOINED Staf by Staf", "INVITED staf@bandung.go.id by Kepala", "ROLE_TAKEN Staf by Kepala");
    }

    @Test
    void whoIsInvitedAgainHasOneLinkThatOpens() {
        var officer = new Acting(Role.OFFICER, SEOUL);
        var lost = invitations.invite(head, "seoul@seoul.go.kr", officer);
        var other = invitations.invite(head, "lain@seoul.go.kr", officer);
        var head = invitations.invite(this.head, "seoul@seoul.go.kr", new Acting(Role.HEAD, SEOUL));
        var again = invitations.invite(this.head, "seoul@seoul.go.kr", officer);

        assertThat(invitations.find(lost)).isEmpty();
        assertThat(List.of(other, head, again))
                .allMatch(link -> invitations.find(link).isPresent());
        assertThat(events(SEOUL).subList(0, 2))
                .containsExactly("INVITED seoul@seoul.go.kr by Kepala", "WITHDRAWN seoul@seoul.go.kr by Kepala");
    }

    @Test
    void whatHappenedIsSeenForTheOwnCityAndChangedByNobody() {
        invitations.invite(head, "seoul@seoul.go.kr", new Acting(Role.OFFICER, SEOUL));
        invitations.withdraw(head, invitations.waiting(head).getFirst().id());
        assertThat(events(BANDUNG).subList(0, 3))
                .containsExactly(
                        "JOINED Staf by Staf", "INVITED staf@bandung.go.id by Kepala", "SET_UP Kepala by Kepala");
        assertThat(events(SEOUL).subList(0, 2))
                .containsExactly("WITHDRAWN seoul@seoul.go.kr by Kepala", "INVITED seoul@seoul.go.kr by Kepala");
        assertThat(log.of(Set.of(), Long.MAX_VALUE, 10)).isEmpty();
        var newest = log.of(Set.of(BANDUNG), Long.MAX_VALUE, 2);
        assertThat(log.of(Set.of(BANDUNG), newest.getLast().number(), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.event()).isEqualTo(Event.SET_UP));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverComesAndGoesIsWrittenDown(Role role) {
        var person = invited(role.word() + "@bandung.go.id", role, BANDUNG);
        assertThat(roles.takeAway(head, person.id(), new Acting(role, BANDUNG))).isEqualTo(Roles.Taking.DONE);
        assertThat(log.of(Set.of(BANDUNG), Long.MAX_VALUE, 3))
                .extracting(PeopleLog.Entry::role)
                .containsOnly(Optional.of(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access.log set by = null", "delete from access.log", "truncate access.log"})
    void theLogIsOnlyAddedTo(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
    }

    /** From many addresses, a few from each. */
    @Test
    void guessesFromEverywhereAreSlowedAndTheirOwnerIsNot() {
        var owns = browsers.remember(head, List.of());
        assertThat(guesses(1, Attempts.FROM_ANYWHERE)).containsOnly(new People.Tried.Wrong());
        assertThat(guesses(Attempts.FROM_ANYWHERE + 1, 5)).containsOnly(new People.Tried.TooMany());
        assertThat(events(BANDUNG)).filteredOn(one -> one.startsWith("SLOWED")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(log.ofPassword(head, Instant.EPOCH)).hasSize(1);

        // Where the owner has signed in before nobody waits for what others guess, not even behind the same address.
        assertThat(tried(head, OLD, at("198.51.100.1", owns))).isInstanceOf(People.Tried.Right.class);
        // Which lets nobody else in.
        assertThat(guesses(60, 1)).containsOnly(new People.Tried.TooMany());
        assertThat(tried(head, OLD, at("203.0.113.9"))).isEqualTo(new People.Tried.TooMany());
        // Nor is it of use to guess at somebody else's.
        assertThat(tried(officer, "wrong", at("203.0.113.9", owns))).isEqualTo(new People.Tried.Wrong());

        clock.passes(Attempts.WAIT_ANYWHERE);
        assertThat(tried(head, OLD, at("203.0.113.9"))).isInstanceOf(People.Tried.Right.class);
    }

    @Test
    void inABrowserThatIsKnownOneGuessesNoMoreOftenEither() {
        var stolen = browsers.remember(head, List.of());
        for (var i = 0; i < Attempts.FOR_A_NAME; i++) {
            assertThat(tried(head, "wrong", at("198.51.100." + i, stolen))).isEqualTo(new People.Tried.Wrong());
        }
        assertThat(tried(head, OLD, at("198.51.100.9", stolen))).isEqualTo(new People.Tried.TooMany());
        // Elsewhere nobody waits for that.
        assertThat(tried(head, OLD, at(HERE))).isInstanceOf(People.Tried.Right.class);
        clock.passes(Attempts.WAIT);
        assertThat(tried(head, OLD, at("198.51.100.9", stolen))).isInstanceOf(People.Tried.Right.class);
    }

    @Test
    void whatSomebodyElsePutIntoABrowserMakesItNoneThatIsKnown() {
        var planted = browsers.remember(officer, List.of());
        var given = browsers.remember(head, List.of(planted));
        assertThat(given).isNotEqualTo(planted);
        assertThat(browsers.known(HEAD, List.of(planted))).isEmpty();
        assertThat(browsers.known(HEAD, List.of(planted, given))).isPresent();
        assertThat(browsers.remember(head, List.of(planted, given))).isEqualTo(given);
        clock.passes(KnownBrowsers.KNOWN);
        assertThat(browsers.known(HEAD, List.of(given))).isEmpty();
    }

    /** Names that nobody has leave no rows: nobody fills the log. */
    @Test
    void guessesAtNobodyAreNotToldOf() {
        var before = rows();
        for (var i = 0; i < 2 * Attempts.FROM_ANYWHERE; i++) {
            people.signIn("nobody@example.org", "x", at("198.51.100." + i));
        }
        assertThat(rows()).isEqualTo(before);
    }

    private int rows() {
        return jdbc.sql("select count(*) from access.log").query(Integer.class).single();
    }

    private List<People.Tried> guesses(int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(i -> tried(head, "wrong", at("198.51.100." + i)))
                .toList();
    }

    /** The newest first, in a few words. */
    private List<String> events(String city) {
        return log.of(Set.of(city), Long.MAX_VALUE, 50).stream()
                .map(entry -> Stream.of(
                                entry.event().name(),
                                entry.about().orElse(entry.email()),
                                "by",
                                entry.by().orElse("nobody"))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }

    private static From at(String address, Secret... browsers) {
        return new From(address, List.of(browsers));
    }

    private People.Tried tried(Person person, String password, From from) {
        return people.signIn(person.email(), password, from);
    }

    private Person signedIn(Person person) {
        return sessions.of(sessions.begin(person, Optional.empty())).orElseThrow();
    }

    private Person invited(String email, Role role, String city) {
        var name = email.startsWith("staf") ? "Staf" : "Wakil";
        return joined(invitations.take(invitations.invite(head, email, new Acting(role, city)), name, OLD));
    }

    private static Person joined(Taken taken) {
        if (taken instanceof Taken.Joined(var person)) {
            return person;
        }
        throw new AssertionError(taken);
    }
}

package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Invitations.Taken;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People come by invitation, sign in, and are out again; in a real PostgreSQL, at times of the test's choosing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String BANDUNG = "1650357";
    private static final String SEOUL = "1835848";
    private static final String PASSWORD = "sebuah kalimat yang panjang";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Turning clock = new Turning();
    private final Database database;
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Roles roles;
    private People people;
    private Invitations invitations;
    private Recoveries recoveries;

    AccessTest(@TempDir Path data) {
        database = Databases.open(data);
        jdbc = JdbcClient.create(database.source());
        sessions = new Sessions(database.source(), clock);
        browsers = new KnownBrowsers(database.source(), clock);
        roles = new Roles(database.source(), clock);
        people = QuickPeople.of(database.source(), clock);
        invitations = new Invitations(database.source(), people, clock);
        recoveries = new Recoveries(database.source(), people, clock);
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
        keptBy(QuickPeople.of(database.source(), clock));
    }

    private void keptBy(People all) {
        people = all;
        invitations = new Invitations(database.source(), people, clock);
        recoveries = new Recoveries(database.source(), people, clock);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theFirstPersonSetsUpByTheLastLinkAndNobodyAfterThem() {
        var older = invitations.toSetUp().orElseThrow();
        var secret = invitations.toSetUp().orElseThrow();
        assertThat(invitations.find(older)).isEmpty();
        assertThat(invitations.find(secret)).get().isInstanceOf(Invitation.SettingUp.class);
        // It says for nobody for which city, so it cannot be taken as if it did.
        assertThat(invitations.take(secret, "A", PASSWORD)).isEqualTo(new Taken.Gone());

        var taken = invitations.setUp(secret, "kabag@bandung.go.id", BANDUNG, "Kepala", PASSWORD);

        assertThat(joined(taken).acting()).containsExactly(new Acting(Role.HEAD, BANDUNG));
        assertThat(invitations.find(secret)).isEmpty();
        assertThat(invitations.setUp(secret, "b@example.org", SEOUL, "B", PASSWORD))
                .isEqualTo(new Taken.Gone());
        assertThat(invitations.toSetUp()).isEmpty();
        assertThat(people.isNobody()).isFalse();
    }

    @Test
    void aLinkHoldsForThreeDaysAndForTheOneWhoIsFirst() throws Exception {
        var head = head();
        var late = invite(head, "a@example.org", Role.OFFICER);
        clock.passes(Invitations.HOLDS);
        assertThat(invitations.find(late)).isEmpty();
        assertThat(invitations.take(late, "A", PASSWORD)).isEqualTo(new Taken.Gone());

        var secret = invite(head, "a@example.org", Role.OFFICER);
        var outcomes = new ArrayList<Taken>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Callable<Taken>>mapToObj(i -> () -> invitations.take(secret, "A" + i, PASSWORD))
                    .toList();
            for (Future<Taken> one : threads.invokeAll(all)) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Taken.Joined.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Taken.Gone()::equals).hasSize(3);
        assertThat(people.ofCities(Set.of(BANDUNG))).hasSize(2);
    }

    @Test
    void whoIsKnownProvesItAndGetsTheRoleBesides() {
        var head = head();
        var officer = joined(invitations.take(invite(head, "a@example.org", Role.OFFICER), "A", PASSWORD));
        var second = invitations.invite(head, "a@example.org", new Acting(Role.OFFICER, SEOUL));

        assertThat(invitations.take(second, "Somebody else", PASSWORD)).isEqualTo(new Taken.KnownAlready());
        assertThat(invitations.join(second, head)).isFalse();
        assertThat(invitations.join(second, officer)).isTrue();
        assertThat(invitations.join(second, officer)).isFalse();

        assertThat(signedIn("a@example.org", PASSWORD).acting())
                .containsExactlyInAnyOrder(new Acting(Role.OFFICER, BANDUNG), new Acting(Role.OFFICER, SEOUL));
    }

    @Test
    void onlyWhoHeadsTheCityOrSentItOutWithdrawsAnInvitation() {
        var head = head();
        var other = joined(invitations.take(
                invitations.invite(head, "namur@example.org", new Acting(Role.HEAD, "2790471")), "N", PASSWORD));
        var secret = invite(head, "a@example.org", Role.AGENCY);
        var id = invitations.waiting(head).getFirst().id();
        assertThat(invitations.waiting(other)).isEmpty();

        invitations.withdraw(other, id);
        assertThat(invitations.find(secret)).isPresent();
        invitations.withdraw(head, id);

        assertThat(invitations.find(secret)).isEmpty();
        assertThat(invitations.waiting(head)).isEmpty();
    }

    @Test
    void aSessionEndsWhenNobodyIsThereAndAfterHalfADay() {
        var head = head();
        var secret = sessions.begin(head, Optional.empty());
        clock.passes(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.of(secret)).contains(head);
        clock.passes(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.of(secret)).contains(head);
        clock.passes(Sessions.IDLE);
        assertThat(sessions.of(secret)).isEmpty();

        var busy = sessions.begin(head, Optional.empty());
        for (var began = clock.instant();
                Duration.between(began, clock.instant()).compareTo(Sessions.LONGEST) < 0; ) {
            assertThat(sessions.of(busy)).isPresent();
            clock.passes(Duration.ofMinutes(20));
        }
        assertThat(sessions.of(busy)).isEmpty();

        var ended = sessions.begin(head, Optional.empty());
        sessions.end(ended);
        assertThat(sessions.of(ended)).isEmpty();
        sessions.begin(head, Optional.empty());
        assertThat(jdbc.sql("select count(*) from access.sessions")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
        var head = head();
        var secret = sessions.begin(head, Optional.empty());
        var other = invitedHead();
        assertThat(roles.takeAway(other, head.id(), new Acting(Role.HEAD, BANDUNG)))
                .isEqualTo(Roles.Taking.DONE);

        assertThat(sessions.of(secret).orElseThrow().acting()).isEmpty();
        assertThat(Rules.has(sessions.of(secret).orElseThrow(), Right.TAKE_FILES_IN))
                .isFalse();
    }

    @Test
    void whoGuessesWaitsAndNobodyElse() {
        head();
        for (var i = 0; i < Attempts.FOR_A_NAME; i++) {
            assertThat(tried("wrong", HERE)).isEqualTo(new People.Tried.Wrong());
        }
        assertThat(tried(PASSWORD, HERE)).isEqualTo(new People.Tried.TooMany());
        assertThat(tried(PASSWORD, ELSEWHERE)).isInstanceOf(People.Tried.Right.class);
        clock.passes(Attempts.WAIT.minusSeconds(1));
        // Asking again and again makes the wait no longer.
        assertThat(tried(PASSWORD, HERE)).isEqualTo(new People.Tried.TooMany());
        clock.passes(Duration.ofSeconds(1));
        assertThat(tried(PASSWORD, HERE)).isInstanceOf(People.Tried.Right.class);
    }

    @Test
    void fromOneAddressNotManyNamesAreTried() {
        head();
        var from = "192.0.2.3";
        var tries = IntStream.range(0, Attempts.FROM_AN_ADDRESS + 1)
                .mapToObj(i -> people.signIn("somebody" + i + "@example.org", "x", at(from)))
                .toList();
        assertThat(tries.subList(0, Attempts.FROM_AN_ADDRESS)).containsOnly(new People.Tried.Wrong());
        assertThat(tries.getLast()).isEqualTo(new People.Tried.TooMany());
        assertThat(tried(PASSWORD, ELSEWHERE)).isInstanceOf(People.Tried.Right.class);
    }

    /** Many at once are no more than many in turn. */
    @Test
    void guessesAtOnceAreCountedAsGuessesInTurn() throws Exception {
        head();
        var outcomes = new ArrayList<People.Tried>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 16)
                    .<Callable<People.Tried>>mapToObj(_ -> () -> tried("wrong", HERE))
                    .toList();
            for (Future<People.Tried> one : threads.invokeAll(all)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).filteredOn(new People.Tried.Wrong()::equals).hasSize(Attempts.FOR_A_NAME);
    }

    /** What an unknown name is held against costs the same to hold against: it differs from what is kept in salt and hash alone. */
    @Test
    void whoIsNotKnownCostsAsMuchAsWhoIs() {
        keptBy(new People(database.source(), clock));
        head();
        var kept = jdbc.sql("select password from access.people")
                .query(String.class)
                .single();
        assertThat(parts(kept).subList(0, 4)).isEqualTo(parts(Passwords.NOBODYS).subList(0, 4));
        assertThat(parts(kept).subList(0, 4)).containsExactly("", "argon2id", "v=19", "m=19456,t=2,p=1");
        assertThat(parts(kept))
                .zipSatisfy(
                        parts(Passwords.NOBODYS),
                        (one, other) -> assertThat(one).hasSameSizeAs(other));
        assertThat(new Passwords().held(PASSWORD, Optional.empty())).isEqualTo(Passwords.Held.WRONG);

        var work = new CountedWork();
        var counting = new People(database.source(), clock, new Passwords(work));
        assertThat(counting.signIn("kabag@bandung.go.id", "wrong", at(HERE))).isEqualTo(new People.Tried.Wrong());
        assertThat(counting.signIn("nobody@example.org", "wrong", at(HERE))).isEqualTo(new People.Tried.Wrong());
        assertThat(counting.signIn("no address", "wrong", at(HERE))).isEqualTo(new People.Tried.Wrong());
        assertThat(work.held).isEqualTo(3);
        assertThat(work.encoded).isZero();
    }

    /** Counts what is looked at, and does it. */
    private static final class CountedWork implements PasswordEncoder {

        private final PasswordEncoder real = Passwords.argon2id();
        private int held;
        private int encoded;

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            encoded++;
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
            held++;
            return real.matches(password, kept);
        }
    }

    private static List<String> parts(String encoded) {
        return List.of(encoded.split("\\$", -1));
    }

    /** Typed on another keyboard, Hangul comes in pieces. */
    @Test
    void theSameLettersAreTheSamePassword() {
        var whole = "서울과 반둥은 자매도시입니다";
        var pieces = Normalizer.normalize(whole, Normalizer.Form.NFD);
        assertThat(pieces).isNotEqualTo(whole);
        var secret = invitations.toSetUp().orElseThrow();
        invitations.setUp(secret, "kabag@bandung.go.id", BANDUNG, "Kepala", whole);

        assertThat(signedIn("KABAG@bandung.go.id ", pieces).name()).isEqualTo("Kepala");
    }

    @Test
    void aPasswordIsLongEnoughAndNotWhatEverybodyKnows() {
        assertThat(Passwords.wrong("x".repeat(11))).contains(Passwords.Wrong.TOO_SHORT);
        assertThat(Passwords.wrong("kata" + " ".repeat(20) + "sandi")).contains(Passwords.Wrong.TOO_SHORT);
        assertThat(Passwords.wrong("kata  sandi  laut")).isEmpty();
        assertThat(Passwords.wrong("서울과반둥은자매도시이다")).isEmpty();
        assertThat(Passwords.wrong(different(128))).isEmpty();
        assertThat(Passwords.wrong(different(129))).contains(Passwords.Wrong.TOO_LONG);
    }

    /** Letters outside the first plane, each of them once: two chars in Java, one to whoever types. */
    private static String different(int letters) {
        return IntStream.range(0, letters)
                .mapToObj(i -> Character.toString(0x1F300 + i * 37 % 512))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KABAG@bandung.go.id",
                "siti nurhaliza 2026",
                "NurhalizaSiti!",
                "Kembar-kabag-2026",
                "bandung.go.id kabag",
                "sayasitinurhaliza"
            })
    void whatOthersKnowOfThePersonMakesAPasswordNoLonger(String password) {
        assertThat(Passwords.wrong(password, "Siti Nurhaliza", "kabag@bandung.go.id"))
                .contains(Passwords.Wrong.SAYS_WHO);
        assertThat(Passwords.wrong(password + " di tepi sungai", "Siti Nurhaliza", "kabag@bandung.go.id"))
                .isEmpty();
    }

    /** The name of the city is in the address, which is not what one thinks of first. */
    @Test
    void whatMakesAPasswordNoLongerIsNamed() {
        assertThat(Passwords.said("Bandung Juara Siti", "Siti Nurhaliza", "kabag@bandung.go.id"))
                .containsExactly("bandung", "siti");
        assertThat(Passwords.said("hujan di tepi sungai", "Siti Nurhaliza", "kabag@bandung.go.id"))
                .isEmpty();
    }

    @Test
    void aKoreanNameIsKnownByItsTwoSyllables() {
        assertThat(Passwords.wrong("민수와 함께 걷는 바다", "김 민수")).contains(Passwords.Wrong.SAYS_WHO);
        assertThat(Passwords.wrong("민수와 함께 걷는 바다와 산길", "김 민수")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234",
                "1qaz2wsx3edc",
                "123456789012",
                "qwertyuiop12",
                "administrator",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "bandungbandung",
                "jakarta12345"
            })
    void whatIsGuessedFirstIsNotTaken(String password) {
        assertThat(Passwords.wrong(password)).contains(Passwords.Wrong.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0a@b", "a\u202E@b", "", "a", "@", "a@", "@b", "a b@c", "a@b@c", "<a@b>", "a@b\nBcc: c@d"})
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThat(People.email(typed)).isEmpty();
    }

    /** Whoever reads the database, or a copy of it, gets in with nothing that stands there. */
    @Test
    void noSecretIsStored() {
        var head = head();
        var session = sessions.begin(head, Optional.empty());
        var invitation = invite(head, "a@example.org", Role.OFFICER);
        var recovery = recoveries.make(Optional.empty(), head).orElseThrow();
        var browser = browsers.remember(head, List.of());
        var stored = jdbc.sql("""
                        select (select string_agg(sessions::text, ' ') from access.sessions)
                            || (select string_agg(invitations::text, ' ') from access.invitations)
                            || (select string_agg(people::text, ' ') from access.people)
                            || (select string_agg(recoveries::text, ' ') from access.recoveries)
                            || (select string_agg(known_browsers::text, ' ') from access.known_browsers)
                            || (select string_agg(log::text, ' ') from access.log)
                        """).query(String.class).single();
        assertThat(stored)
                .doesNotContain(session.text(), invitation.text(), recovery.text(), browser.text(), PASSWORD)
                .contains(HexFormat.of().formatHex(recovery.hash()));
        assertThat(session).asString().doesNotContain(session.text());
    }

    private static From at(String address, Secret... browsers) {
        return new From(address, List.of(browsers));
    }

    /** A second head of Bandung's office. */
    private Person invitedHead() {
        var head = people.withEmail("kabag@bandung.go.id").orElseThrow();
        return joined(invitations.take(invite(head, "wakil@bandung.go.id", Role.HEAD), "Wakil", PASSWORD));
    }

    private Person head() {
        var secret = invitations.toSetUp().orElseThrow();
        return joined(invitations.setUp(secret, "kabag@bandung.go.id", BANDUNG, "Kepala", PASSWORD));
    }

    private Secret invite(Person by, String email, Role role) {
        return invitations.invite(by, email, new Acting(role, BANDUNG));
    }

    private People.Tried tried(String password, String address) {
        return people.signIn("kabag@bandung.go.id", password, at(address));
    }

    private Person signedIn(String email, String password) {
        if (people.signIn(email, password, at(HERE)) instanceof People.Tried.Right(var person)) {
            return person;
        }
        throw new AssertionError("not let in");
    }

    private static Person joined(Taken taken) {
        if (taken instanceof Taken.Joined(var person)) {
            return person;
        }
        throw new AssertionError(taken);
    }
}

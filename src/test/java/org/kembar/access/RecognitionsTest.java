package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.access.Invitations.Taken;
import org.kembar.casefile.Side;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.registry.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom somebody else has brought here is nobody to those who do not know them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionsTest {

    private static final String BANDUNG = "1650357";
    private static final String SEOUL = "1835848";
    private static final String NAMUR = "2790471";
    private static final String PASSWORD = "sebuah kalimat yang panjang";
    private static final Map<Side, String> BANDUNG_NAMUR = Map.of(Side.A, BANDUNG, Side.B, NAMUR);
    private static final Map<Side, String> SEOUL_NAMUR = Map.of(Side.A, SEOUL, Side.B, NAMUR);

    private final Database database;
    private final People people;
    private final Invitations invitations;
    private final Recognitions recognitions;

    RecognitionsTest(@TempDir Path data) {
        database = Databases.open(data);
        people = QuickPeople.of(database.source(), Clock.systemUTC());
        invitations = new Invitations(database.source(), people, Clock.systemUTC());
        recognitions = new Recognitions(database.source(), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** What is only ever added to is emptied by nobody else than whom the database belongs to, with the guard put aside. */
    @BeforeEach
    void empty() {
        JdbcClient.create(database.source()).sql("""
                alter table access.recognitions disable trigger only_added_to;
                delete from access.recognitions;
                alter table access.recognitions enable always trigger only_added_to;
                alter table access.log disable trigger only_added_to;
                delete from access.log;
                alter table access.log enable always trigger only_added_to;
                delete from access.invitations;
                delete from access.known_browsers;
                delete from access.sessions;
                delete from access.roles;
                delete from access.people;
                """).update();
    }

    private Person setUp() {
        return joined(invitations.setUp(
                invitations.toSetUp().orElseThrow(), "kabag@bandung.go.id", BANDUNG, "Kepala Bagian", PASSWORD));
    }

    private Person headed(Person by, String email, String city) {
        var link = invitations.invite(by, email, new Acting(Role.HEAD, city));
        return joined(invitations.take(link, email, PASSWORD));
    }

    private static Person joined(Taken taken) {
        if (taken instanceof Taken.Joined(var person)) {
            return person;
        }
        throw new AssertionError(taken);
    }

    private Set<Audience> sees(Person person, Map<Side, String> cities) {
        return Rules.sees(people.withId(person.id()).orElseThrow(), "one-other", cities);
    }

    private boolean records(Person person, Map<Side, String> cities) {
        return Rules.mayRecord(people.withId(person.id()).orElseThrow(), cities.values());
    }

    @Test
    void whomAnotherCityBroughtSeesWhatOneSharesOnlyOnceOneRecognisesThem() {
        var bandung = setUp();
        var seoul = headed(bandung, "officer@seoul.go.kr", SEOUL);
        var namur = headed(seoul, "somebody@example.org", NAMUR);

        // Who invited whom know each other, in both directions.
        assertThat(sees(namur, SEOUL_NAMUR)).contains(Audience.PARTNERS, Audience.SIDE_B);
        assertThat(sees(seoul, SEOUL_NAMUR)).contains(Audience.PARTNERS, Audience.SIDE_A);
        assertThat(sees(bandung, BANDUNG_NAMUR)).contains(Audience.PARTNERS, Audience.SIDE_A);
        assertThat(sees(namur, BANDUNG_NAMUR)).isEmpty();
        assertThat(records(namur, BANDUNG_NAMUR)).isFalse();

        recognitions.note(bandung, BANDUNG, NAMUR, true);
        assertThat(sees(namur, BANDUNG_NAMUR)).contains(Audience.PARTNERS, Audience.SIDE_B);
        assertThat(records(namur, BANDUNG_NAMUR)).isTrue();

        recognitions.note(bandung, BANDUNG, NAMUR, false);
        assertThat(sees(namur, BANDUNG_NAMUR)).isEmpty();
        assertThat(sees(namur, SEOUL_NAMUR)).isNotEmpty();

        recognitions.note(NAMUR, true);
        assertThat(sees(namur, BANDUNG_NAMUR)).isNotEmpty();
        recognitions.note(NAMUR, false);
        assertThat(sees(namur, BANDUNG_NAMUR)).isEmpty();
    }

    /** Otherwise one city could put its own man into an office that the other has come to trust. */
    @Test
    void anOfficeThatOthersTrustIsJoinedOnlyByItsOwnInvitation() {
        var bandung = setUp();
        var seoul = headed(bandung, "officer@seoul.go.kr", SEOUL);
        var early = invitations.invite(seoul, "late@example.org", new Acting(Role.OFFICER, NAMUR));
        var namur = headed(bandung, "officer@namur.be", NAMUR);

        assertThat(invitations.take(early, "Late", PASSWORD)).isInstanceOf(Taken.Gone.class);
        assertThat(people.withEmail("late@example.org")).isEmpty();

        var own = invitations.invite(namur, "second@namur.be", new Acting(Role.OFFICER, NAMUR));
        assertThat(invitations.take(own, "Second", PASSWORD)).isInstanceOf(Taken.Joined.class);
    }

    private boolean mayInvite(Person who, Role role, String city) {
        var now = people.withId(who.id()).orElseThrow();
        return Rules.mayInvite(now, new Acting(role, city), people.partners(Set.of(city)));
    }

    private Person officer(Person by, String email, String city) {
        var link = invitations.invite(by, email, new Acting(Role.OFFICER, city));
        return joined(invitations.take(link, email, PASSWORD));
    }

    /** Who heads an office makes links to new passwords, and reads what is private to it. */
    @Test
    void anOfficeThatSomebodyActsForSaysItselfWhoHeadsIt() {
        var bandung = setUp();
        var early = invitations.invite(bandung, "accomplice@bandung.go.id", new Acting(Role.HEAD, SEOUL));
        var kim = officer(bandung, "kim@seoul.go.kr", SEOUL);

        assertThat(mayInvite(bandung, Role.HEAD, SEOUL)).isFalse();
        assertThat(invitations.take(early, "Accomplice", PASSWORD)).isInstanceOf(Taken.Gone.class);

        assertThat(mayInvite(kim, Role.HEAD, SEOUL)).isTrue();
        assertThat(mayInvite(kim, Role.AGENCY, SEOUL)).isFalse();
        var first = invitations.invite(kim, "lee@seoul.go.kr", new Acting(Role.HEAD, SEOUL));
        var second = invitations.invite(kim, "park@seoul.go.kr", new Acting(Role.HEAD, SEOUL));
        var lee = joined(invitations.take(first, "Lee", PASSWORD));
        assertThat(mayInvite(lee, Role.AGENCY, SEOUL)).isTrue();
        assertThat(mayInvite(kim, Role.HEAD, SEOUL)).isFalse();
        assertThat(invitations.take(second, "Park", PASSWORD)).isInstanceOf(Taken.Gone.class);
    }

    @Test
    void ofTwoLinksToBeginAnOfficeOneDoes() {
        var bandung = setUp();
        var second = invitations.invite(bandung, "second@namur.be", new Acting(Role.HEAD, NAMUR));
        headed(bandung, "first@namur.be", NAMUR);
        assertThat(invitations.take(second, "Second", PASSWORD)).isInstanceOf(Taken.Gone.class);
        assertThat(people.withEmail("second@namur.be")).isEmpty();
    }

    /** What is private to it is there still. */
    @Test
    void anOfficeThatEverybodyHasLeftIsBegunAgainByWhoeverRunsTheProgramAlone() {
        var bandung = setUp();
        var kim = officer(bandung, "kim@seoul.go.kr", SEOUL);
        JdbcClient.create(database.source())
                .sql("delete from access.roles where person = :person")
                .param("person", kim.id())
                .update();
        assertThat(mayInvite(bandung, Role.OFFICER, SEOUL)).isFalse();
        assertThat(mayInvite(bandung, Role.HEAD, SEOUL)).isFalse();

        var lee = joined(invitations.take(invitations.inviteHead("lee@seoul.go.kr", SEOUL), "Lee", PASSWORD));
        assertThat(lee.acting()).containsExactly(new Acting(Role.HEAD, SEOUL));
        // Who knew the office before knows it now, and nobody else.
        assertThat(recognitions.of(Set.of(SEOUL)))
                .containsExactly(new Recognitions.Office(SEOUL, false, Set.of(BANDUNG)));
        var namur = joined(invitations.take(invitations.inviteHead("n@namur.be", NAMUR), "N", PASSWORD));
        assertThat(namur.acting()).containsExactly(new Acting(Role.HEAD, NAMUR));
        assertThat(recognitions.of(Set.of(NAMUR))).containsExactly(new Recognitions.Office(NAMUR, true, Set.of()));
    }

    @Test
    void thePageSaysByWhomAnOfficeIsRecognised() {
        var bandung = setUp();
        var seoul = headed(bandung, "officer@seoul.go.kr", SEOUL);
        headed(seoul, "somebody@example.org", NAMUR);
        assertThat(recognitions.of(Set.of(BANDUNG, SEOUL, NAMUR, "1850147")))
                .containsExactly(
                        new Recognitions.Office(BANDUNG, true, Set.of(SEOUL)),
                        new Recognitions.Office(SEOUL, false, Set.of(BANDUNG, NAMUR)),
                        new Recognitions.Office(NAMUR, false, Set.of(SEOUL)));
    }
}

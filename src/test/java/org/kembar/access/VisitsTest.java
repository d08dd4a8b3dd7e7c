package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.access.Invitations.Taken;
import org.kembar.database.Database;
import org.kembar.database.Databases;

/** Guests come by a link, and go at the moment that was said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitsTest {

    private static final String BANDUNG = "1650357";
    private static final String SEOUL = "1835848";
    private static final String PASSWORD = "sebuah kalimat yang panjang";
    private static final String OTHER = "kalimat lain yang sama panjang";
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant END = Instant.parse("2026-12-06T00:00:00Z");
    private static final From HERE = new From("192.0.2.1", List.of());

    private final Database database;
    private final Person head;
    private final Person seoul;

    VisitsTest(@TempDir Path data) {
        database = Databases.open(data);
        var invitations = invitations(NOW);
        head = joined(invitations.setUp(
                invitations.toSetUp().orElseThrow(), "kabag@bandung.go.id", BANDUNG, "Kepala", PASSWORD));
        var link = invitations.invite(head, "head@seoul.go.kr", new Acting(Role.HEAD, SEOUL));
        seoul = joined(invitations.take(link, "Seoul", PASSWORD));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private People people(Instant now) {
        return new People(database.source(), at(now));
    }

    private Invitations invitations(Instant now) {
        return new Invitations(database.source(), people(now), at(now));
    }

    private Sessions sessions(Instant now) {
        return new Sessions(database.source(), at(now));
    }

    private Visits visits(Instant now) {
        return new Visits(database.source(), at(now));
    }

    private static Person joined(Taken taken) {
        assertThat(taken).isInstanceOf(Taken.Joined.class);
        return ((Taken.Joined) taken).person();
    }

    private Person guest(String email) {
        var link = invitations(NOW).invite(head, email, new Visit("bandung-seoul", BANDUNG, END));
        return joined(invitations(NOW).take(link, "Tamu", PASSWORD));
    }

    @Test
    void aVisitEndsAtItsMomentInEveryWayIn() {
        var guest = guest("tamu@example.org");
        assertThat(guest.visits()).containsExactly(new Visit("bandung-seoul", BANDUNG, END));
        var last = END.minusMillis(1);
        var session = sessions(last.minusSeconds(60)).begin(guest, Optional.empty());
        var token = new Tokens(database.source(), at(last))
                .make(guest, "x", Set.of(Scope.READ), Duration.ofDays(30), Proof.PASSWORD)
                .orElseThrow();
        var recoveries = new Recoveries(database.source(), people(last), at(last));
        var link = recoveries.make(Optional.of(head), guest).orElseThrow();

        assertThat(sessions(last).of(session)).contains(guest);
        assertThat(new Tokens(database.source(), at(last)).of(token)).isPresent();
        assertThat(recoveries.find(link)).isPresent();
        assertThat(people(last).signIn(guest.email(), PASSWORD, HERE)).isEqualTo(new People.Tried.Right(guest));
        assertThat(people(last).ofCities(Set.of(BANDUNG))).contains(guest);

        assertThat(sessions(END).of(session)).isEmpty();
        assertThat(new Tokens(database.source(), at(END)).of(token)).isEmpty();
        var late = new Recoveries(database.source(), people(END), at(END));
        assertThat(late.find(link)).isEmpty();
        assertThat(late.renew(link, OTHER)).isEmpty();
        assertThat(people(END).signIn(guest.email(), PASSWORD, HERE)).isEqualTo(new People.Tried.Wrong());
        assertThat(people(END).withEmail(guest.email())).isEmpty();
        assertThat(people(END).ofCities(Set.of(BANDUNG))).doesNotContain(guest).contains(head);
        assertThat(visits(END).of(Set.of(BANDUNG))).isEmpty();
    }

    /** That a visit ran out is written down as well, once, whoever looks. */
    @Test
    void theEndOfAVisitIsWrittenDown() {
        var guest = guest("tamu.usai@example.org");
        visits(END.minusMillis(1)).noteOver();
        assertThat(over(guest)).isEmpty();
        visits(END).noteOver();
        visits(END.plusSeconds(1)).noteOver();
        assertThat(over(guest)).singleElement().satisfies(entry -> {
            assertThat(entry.city()).contains(BANDUNG);
            assertThat(entry.caseFile()).contains("bandung-seoul");
            assertThat(entry.by()).isEmpty();
            assertThat(entry.at()).isEqualTo(END);
        });
        assertThat(people(END).withEmail(guest.email())).isEmpty();
        assertThat(people(END.plusSeconds(9)).signIn(guest.email(), PASSWORD, HERE))
                .isEqualTo(new People.Tried.Wrong());
    }

    private List<PeopleLog.Entry> over(Person guest) {
        return new PeopleLog(database.source(), at(END))
                .of(Set.of(BANDUNG), Long.MAX_VALUE, 99).stream()
                        .filter(entry -> entry.event() == Event.VISIT_OVER
                                && entry.email().equals(guest.email()))
                        .toList();
    }

    @Test
    void theHeadWhoseCityInvitedEndsItBeforeAndNobodyElse() {
        var guest = guest("tamu.awal@example.org");
        var session = sessions(NOW).begin(guest, Optional.empty());
        var visit = visits(NOW).of(Set.of(BANDUNG)).stream()
                .filter(one -> one.person() == guest.id())
                .findFirst()
                .orElseThrow();
        assertThat(visits(NOW).end(seoul, visit.id())).isFalse();
        assertThat(visits(NOW).end(guest, visit.id())).isFalse();
        assertThat(sessions(NOW).of(session)).isPresent();

        assertThat(visits(NOW).end(head, visit.id())).isTrue();
        assertThat(visits(NOW).end(head, visit.id())).isFalse();
        assertThat(sessions(NOW).of(session)).isEmpty();
        var entries = new PeopleLog(database.source(), at(NOW)).of(Set.of(BANDUNG), Long.MAX_VALUE, 3);
        assertThat(entries)
                .extracting(PeopleLog.Entry::event)
                .containsExactly(Event.VISIT_ENDED, Event.JOINED, Event.INVITED);
        assertThat(entries).extracting(PeopleLog.Entry::caseFile).containsOnly(Optional.of("bandung-seoul"));
        assertThat(entries.getFirst().by()).contains("Kepala");
    }

    /** With another password, and nothing that opened it before opens it again. */
    @Test
    void whoWasAGuestIsInvitedAgain() {
        var guest = guest("tamu.lagi@example.org");
        var again = Instant.parse("2027-03-01T08:00:00Z");
        var session = sessions(END.minusSeconds(1)).begin(guest, Optional.empty());
        var visit = new Visit("bandung-seoul", BANDUNG, again.plus(Duration.ofDays(3)));
        var link = invitations(again).invite(head, guest.email(), visit);
        var anew = joined(invitations(again).take(link, "Somebody else", OTHER));
        assertThat(anew.id()).isEqualTo(guest.id());
        assertThat(anew.name()).isEqualTo("Tamu");
        assertThat(anew.visits()).containsExactly(visit);
        assertThat(sessions(again).of(session)).isEmpty();
        assertThat(people(again).signIn(guest.email(), PASSWORD, HERE)).isEqualTo(new People.Tried.Wrong());
        assertThat(people(again).signIn(guest.email(), OTHER, HERE)).isEqualTo(new People.Tried.Right(anew));

        // While it lasts, and for whoever has ever been more than a guest, the account is theirs.
        var second = invitations(again).invite(head, guest.email(), visit);
        assertThat(invitations(again).take(second, "X", PASSWORD)).isInstanceOf(Taken.KnownAlready.class);
        assertThat(invitations(again).join(second, anew)).isTrue();
        var officer = new Acting(Role.OFFICER, BANDUNG);
        var third = invitations(again).invite(head, guest.email(), officer);
        assertThat(invitations(again).join(third, anew)).isTrue();
        new Roles(database.source(), at(again)).takeAway(head, anew.id(), officer);
        var later = visit.ends().plusSeconds(1);
        var fourth = invitations(later).invite(head, guest.email(), officer);
        assertThat(invitations(later).take(fourth, "X", PASSWORD)).isInstanceOf(Taken.KnownAlready.class);
        // They get in, as nobody for now, and are again what they are invited to be.
        var asNobody = people(later).signIn(guest.email(), OTHER, HERE);
        assertThat(asNobody).isInstanceOfSatisfying(People.Tried.Right.class, tried -> {
            assertThat(tried.person().cities()).isEmpty();
            assertThat(invitations(later).join(fourth, tried.person())).isTrue();
        });
        assertThat(people(later).withEmail(guest.email()).orElseThrow().acting())
                .containsExactly(officer);
    }

    @Test
    void aDayIsTheLastOneToItsEndAndNoneIsTooFarAway() {
        var clock = Clock.fixed(NOW, ZoneOffset.ofHours(7));
        var visits = new Visits(database.source(), clock);
        var today = LocalDate.of(2026, 11, 21);
        assertThat(visits.endOf(today)).contains(Instant.parse("2026-11-21T17:00:00Z"));
        assertThat(visits.endOf(today.plusDays(90))).isPresent();
        assertThat(visits.endOf(today.plusDays(91))).isEmpty();
        assertThat(visits.endOf(today.minusDays(1))).isEmpty();
    }

    /** The link opens nothing when the visit is over, however young it is. */
    @Test
    void theLinkHoldsNoLongerThanTheVisit() {
        var visit = new Visit("bandung-seoul", BANDUNG, NOW.plus(Duration.ofHours(5)));
        var link = invitations(NOW).invite(head, "tamu.singkat@example.org", visit);
        assertThat(invitations(NOW.plus(Duration.ofHours(5)).minusMillis(1)).find(link))
                .isPresent();
        assertThat(invitations(NOW.plus(Duration.ofHours(5))).find(link)).isEmpty();
        assertThat(invitations(NOW).waiting(head))
                .extracting(Invitation.Joining::as)
                .contains(visit);
    }
}

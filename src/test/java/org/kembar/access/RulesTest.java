package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors.Author;

class RulesTest {

    private static final Set<Audience> SHARED = Set.of(Audience.PUBLIC, Audience.PARTNERS);

    private static final List<Partner> PARTNERS = List.of(
            new Partner("seoul", false, false, false),
            new Partner("namur", true, true, false),
            new Partner("kyoto", true, true, true),
            new Partner("busan", true, false, false));

    @ParameterizedTest
    @CsvSource({
        "HEAD, BE_SIGNED_IN, true",
        "HEAD, RECORD, true",
        "OFFICER, RECORD, true",
        "AGENCY, RECORD, true",
        "HEAD, TAKE_FILES_IN, true",
        "HEAD, SEE_PEOPLE, true",
        "OFFICER, BE_SIGNED_IN, true",
        "OFFICER, TAKE_FILES_IN, true",
        "OFFICER, SEE_PEOPLE, false",
        "AGENCY, BE_SIGNED_IN, true",
        "AGENCY, TAKE_FILES_IN, false",
        "HEAD, BRING_WORKBOOKS_BACK, true",
        "OFFICER, BRING_WORKBOOKS_BACK, true",
        "AGENCY, BRING_WORKBOOKS_BACK, true",
        "AUDITOR, BRING_WORKBOOKS_BACK, false",
        "EVALUATOR, BRING_WORKBOOKS_BACK, false",
        "COUNCIL, BRING_WORKBOOKS_BACK, false",
        "SUPERVISOR, BRING_WORKBOOKS_BACK, false",
        "AGENCY, SEE_PEOPLE, false",
        "AUDITOR, BE_SIGNED_IN, true",
        "AUDITOR, RECORD, false",
        "AUDITOR, TAKE_FILES_IN, false",
        "AUDITOR, SEE_PEOPLE, false",
        "EVALUATOR, RECORD, false",
        "EVALUATOR, TAKE_FILES_IN, false",
        "COUNCIL, RECORD, false",
        "COUNCIL, TAKE_FILES_IN, false",
        "SUPERVISOR, RECORD, false",
        "SUPERVISOR, TAKE_FILES_IN, false"
    })
    void everyRoleHasItsRights(Role role, Right right, boolean expected) {
        assertThat(Rules.has(acting(role), right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, bandung, true",
        "OFFICER, bandung, true",
        "AGENCY, bandung, false",
        "HEAD, seoul, false",
        "OFFICER, seoul, false",
        "AGENCY, seoul, false",
        "AUDITOR, bandung, false",
        "EVALUATOR, bandung, false",
        "COUNCIL, bandung, false",
        "SUPERVISOR, bandung, false"
    })
    void onlyWhoKeepsTheRecordOfASidePutsItThere(Role role, String city, boolean expected) {
        assertThat(Rules.mayRecord(acting(role), Set.of(city))).isEqualTo(expected);
        assertThat(Rules.mayRecord(acting(role), Set.of())).isFalse();
        // An agency adds, too, and takes back what it recorded itself, elsewhere.
        assertThat(Rules.mayAdd(acting(role), Set.of(city)))
                .isEqualTo(city.equals("bandung") && Rules.has(acting(role), Right.RECORD));
    }

    /** The office mends everything of its side; an agency what it recorded itself, and takes away what nobody else has worked on. */
    @Test
    void anAgencyMendsItsOwnAndTheOfficeEverything() {
        var sides = Map.of(Side.A, "bandung", Side.B, "seoul");
        var both = Set.of(Mending.CORRECT, Mending.RETRACT);
        for (var audience : Audience.values()) {
            var isSeen = audience != Audience.SIDE_B;
            assertThat(mends(Role.OFFICER, sides, audience, Optional.empty())).isEqualTo(isSeen ? both : Set.of());
            var own = Optional.of(new Author(1, true));
            assertThat(mends(Role.AGENCY, sides, audience, own)).isEqualTo(isSeen ? both : Set.of());
            assertThat(mends(Role.AGENCY, sides, audience, Optional.of(new Author(1, false))))
                    .isEqualTo(isSeen ? Set.of(Mending.CORRECT) : Set.of());
            for (var others : List.of(Optional.of(new Author(2, true)), Optional.<Author>empty())) {
                assertThat(mends(Role.AGENCY, sides, audience, others)).isEmpty();
            }
            for (var role : List.of(Role.AUDITOR, Role.EVALUATOR, Role.COUNCIL, Role.SUPERVISOR)) {
                assertThat(mends(role, sides, audience, own)).isEmpty();
            }
        }
    }

    private static Set<Mending> mends(Role role, Map<Side, String> sides, Audience audience, Optional<Author> author) {
        var who = acting(role);
        return Rules.mends(
                who, audience, Rules.keeps(who, sides), Rules.recordsFor(who, sides), () -> author, Belonging.NOBODYS);
    }

    /** Whoever it is for: of a document its own side's office decides, and of one that is nobody's in particular both. */
    @Test
    void aDocumentIsDecidedOnByTheOfficeWhoseItIs() {
        var officer = acting(Role.OFFICER);
        var sides = Map.of(Side.A, "bandung", Side.B, "seoul");
        for (var shared : SHARED) {
            assertThat(Rules.filesOf(officer, sides, shared)).contains(Side.A);
            assertThat(Rules.mayReplaceDocument(officer, sides, shared, Optional.of(Side.A)))
                    .isTrue();
            assertThat(Rules.mayReplaceDocument(officer, sides, shared, Optional.empty()))
                    .isTrue();
            assertThat(Rules.mayReplaceDocument(officer, sides, shared, Optional.of(Side.B)))
                    .isFalse();
            assertThat(Rules.mayMoveDocument(officer, sides, shared, Audience.PUBLIC, Optional.of(Side.A)))
                    .isTrue();
            assertThat(Rules.mayMoveDocument(officer, sides, shared, Audience.PUBLIC, Optional.of(Side.B)))
                    .isFalse();
            assertThat(Rules.mayReplaceDocument(acting(Role.AGENCY), sides, shared, Optional.of(Side.A)))
                    .isFalse();
        }
    }

    /** Whoever works for a city sees what is its own, whoever oversees it what both cities share; only some of them record. */
    @ParameterizedTest
    @CsvSource({
        "HEAD, PUBLIC PARTNERS SIDE_A, true, true, true",
        "OFFICER, PUBLIC PARTNERS SIDE_A, true, true, false",
        "AGENCY, PUBLIC PARTNERS SIDE_A, true, false, false",
        "AUDITOR, PUBLIC PARTNERS SIDE_A, false, false, true",
        "EVALUATOR, PUBLIC PARTNERS SIDE_A, false, false, false",
        "COUNCIL, PUBLIC PARTNERS, false, false, false",
        "SUPERVISOR, PUBLIC PARTNERS, false, false, false"
    })
    void everyRoleSeesWhatIsForIt(Role role, String seen, boolean records, boolean keeps, boolean seesWhoLooked) {
        var who = acting(role);
        var sides = Map.of(Side.A, "bandung", Side.B, "seoul");
        var expected = Stream.of(seen.split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
        assertThat(Rules.sees(who, "bandung-seoul", sides)).isEqualTo(expected);
        assertThat(Rules.recordsFor(who, sides)).isEqualTo(records ? expected : Set.of());
        assertThat(Rules.keeps(who, sides)).isEqualTo(keeps ? expected : Set.of());
        assertThat(Rules.seesWhoLookedAt(who, sides)).isEqualTo(seesWhoLooked ? expected : Set.of());
        for (var from : Audience.values()) {
            for (var to : Audience.values()) {
                assertThat(Rules.mayMove(who, sides, from, to))
                        .isEqualTo(keeps && from != Audience.SIDE_B && (to == from || SHARED.contains(to)));
            }
        }

        // From the other side it is the other side's own.
        var turned = Map.of(Side.B, "bandung", Side.A, "seoul");
        assertThat(Rules.sees(who, "bandung-seoul", turned).contains(Audience.SIDE_B))
                .isEqualTo(expected.contains(Audience.SIDE_A));
        assertThat(Rules.sees(who, "bandung-seoul", turned)).doesNotContain(Audience.SIDE_A);
        // Of others' partnerships nobody sees more than everybody does.
        var others = Map.of(Side.A, "namur", Side.B, "seoul");
        assertThat(Rules.sees(who, "bandung-seoul", others)).isEmpty();
        assertThat(Rules.recordsFor(who, others)).isEmpty();
        assertThat(Rules.sees(who, "bandung-seoul", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, HEAD, bandung, true",
        "HEAD, OFFICER, bandung, true",
        "HEAD, AGENCY, bandung, true",
        "HEAD, HEAD, seoul, true",
        // Its officer is who says.
        "HEAD, HEAD, namur, false",
        "HEAD, OFFICER, namur, false",
        "HEAD, HEAD, kyoto, false",
        // Those who acted for it have left what is its own.
        "HEAD, HEAD, busan, false",
        "HEAD, OFFICER, busan, false",
        "HEAD, OFFICER, kyoto, false",
        "HEAD, HEAD, liverpool, false",
        "HEAD, OFFICER, seoul, true",
        "HEAD, AGENCY, seoul, false",
        "OFFICER, OFFICER, bandung, false",
        "OFFICER, OFFICER, seoul, false",
        "AGENCY, AGENCY, bandung, false",
        "HEAD, AUDITOR, bandung, true",
        "HEAD, EVALUATOR, bandung, true",
        "HEAD, COUNCIL, bandung, true",
        "HEAD, SUPERVISOR, bandung, true",
        "HEAD, AUDITOR, seoul, false",
        "HEAD, EVALUATOR, seoul, false",
        "HEAD, COUNCIL, seoul, false",
        "HEAD, SUPERVISOR, seoul, false",
        "AUDITOR, AUDITOR, bandung, false"
    })
    void whoHeadsAnOfficeInvites(Role role, Role as, String city, boolean expected) {
        assertThat(Rules.mayInvite(acting(role), new Acting(as, city), PARTNERS))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, namur, HEAD, true",
        "OFFICER, namur, OFFICER, false",
        "OFFICER, namur, AGENCY, false",
        "OFFICER, kyoto, HEAD, false",
        "AGENCY, namur, HEAD, false",
        "AUDITOR, namur, HEAD, false",
        "SUPERVISOR, namur, HEAD, false",
        "HEAD, namur, OFFICER, true"
    })
    void anOfficeWithoutAHeadIsGivenOneByItsOfficers(Role role, String city, Role as, boolean expected) {
        var who = new Person(1, "A", "a@example.org", List.of(new Acting(role, city)));
        assertThat(Rules.mayInvite(who, new Acting(as, city), PARTNERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HEAD, bandung, true", "HEAD, seoul, false", "OFFICER, bandung, false", "AGENCY, bandung, false"})
    void whoHeadsAnOfficeTakesAway(Role role, String city, boolean expected) {
        for (var as : Role.values()) {
            assertThat(Rules.mayTakeAway(acting(role), new Acting(as, city))).isEqualTo(expected);
        }
    }

    /** With a link to a new password one can be the other, so that it is made only by who has the say in all they act for. */
    @ParameterizedTest
    @CsvSource({
        "HEAD, bandung, bandung, true",
        "HEAD, bandung, seoul, false",
        "HEAD, seoul, seoul, false",
        "OFFICER, bandung, bandung, false",
        "AGENCY, bandung, bandung, false"
    })
    void whoHeadsTheOfficesOfAnotherMakesALinkForThem(Role role, String first, String second, boolean expected) {
        var other = new Person(
                2, "B", "b@example.org", List.of(new Acting(Role.OFFICER, first), new Acting(Role.HEAD, second)));
        assertThat(Rules.mayRenew(acting(role), other)).isEqualTo(expected);
        assertThat(Rules.mayRenew(acting(role), new Person(2, "B", "b@example.org", List.of())))
                .isFalse();
        assertThat(Rules.mayRenew(acting(role), acting(role))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whomAPartnerDoesNotRecogniseIsNobodyThere(Role role) {
        var who = new Person(
                1,
                "A",
                "a@example.org",
                List.of(new Acting(role, "bandung")),
                List.of(),
                Map.of("bandung", Set.of("seoul"), "namur", Set.of("kyoto")));
        var doubted = Map.of(Side.A, "bandung", Side.B, "seoul");
        assertThat(Rules.sees(who, "bandung-seoul", doubted)).isEmpty();
        assertThat(Rules.keeps(who, doubted)).isEmpty();
        assertThat(Rules.recordsFor(who, doubted)).isEmpty();
        assertThat(Rules.seesWhoLookedAt(who, doubted)).isEmpty();
        assertThat(Rules.mayRecord(who, Set.of("bandung", "seoul"))).isFalse();
        assertThat(Rules.mayAdd(who, Set.of("bandung", "seoul"))).isFalse();

        var others = Map.of(Side.A, "bandung", Side.B, "kyoto");
        assertThat(Rules.sees(who, "bandung-kyoto", others))
                .isEqualTo(Rules.sees(acting(role), "bandung-kyoto", others))
                .isNotEmpty();
        assertThat(Rules.mayRecord(who, Set.of("bandung", "kyoto")))
                .isEqualTo(Rules.mayRecord(acting(role), Set.of("bandung", "kyoto")));
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, bandung, namur, true",
        "HEAD, bandung, seoul, false",
        "HEAD, bandung, liverpool, false",
        "HEAD, bandung, bandung, false",
        "HEAD, namur, kyoto, false",
        "OFFICER, bandung, namur, false",
        "SUPERVISOR, bandung, namur, false"
    })
    void whoHeadsAnOfficeRecognisesThoseOfPartners(Role role, String by, String office, boolean expected) {
        assertThat(Rules.mayRecognise(acting(role), by, office, PARTNERS)).isEqualTo(expected);
    }

    /** What both cities share of that one partnership, as long as the city that invited them is a side of it; nothing else. */
    @Test
    void aGuestReadsWhatBothCitiesShareOfOnePartnership() {
        var guest = guest("bandung");
        var sides = Map.of(Side.A, "bandung", Side.B, "seoul");
        assertThat(Rules.sees(guest, "bandung-seoul", sides))
                .containsExactlyInAnyOrder(Audience.PUBLIC, Audience.PARTNERS);
        assertThat(Rules.sees(guest, "bandung-namur", Map.of(Side.A, "bandung", Side.B, "namur")))
                .isEmpty();
        assertThat(Rules.sees(guest, "bandung-seoul", Map.of(Side.A, "namur", Side.B, "seoul")))
                .isEmpty();
        assertThat(Rules.sees(guest, "bandung-seoul", Map.of())).isEmpty();

        assertThat(Rules.recordsFor(guest, sides)).isEmpty();
        assertThat(Rules.keeps(guest, sides)).isEmpty();
        assertThat(Rules.seesWhoLookedAt(guest, sides)).isEmpty();
        assertThat(Rules.mayAdd(guest, Set.of("bandung", "seoul"))).isFalse();
        assertThat(Rules.mayRecord(guest, Set.of("bandung", "seoul"))).isFalse();
        assertThat(Rules.mayInvite(guest, new Acting(Role.OFFICER, "bandung"), PARTNERS))
                .isFalse();
        assertThat(Rules.hosts(guest, sides)).isEmpty();
        for (var scope : Scope.values()) {
            assertThat(Rules.mayHandOn(guest, scope)).isFalse();
        }
        assertThat(Stream.of(Right.values()).filter(right -> Rules.has(guest, right)))
                .containsExactly(Right.BE_SIGNED_IN, Right.READ);
        // A program reads for whoever acts for a city, also where they record nothing; by no other token.
        for (var role : Role.values()) {
            assertThat(Rules.mayHandOn(acting(role), Scope.READ))
                    .as(role.toString())
                    .isTrue();
        }
        assertThat(Rules.has(acting(Role.AUDITOR), Set.of(Scope.READ), Right.READ, true))
                .isTrue();
        assertThat(Rules.has(acting(Role.AUDITOR), Set.of(Scope.READ), Right.READ, false))
                .isFalse();
        assertThat(Rules.has(acting(Role.HEAD), Set.of(Scope.RECORD, Scope.TAKE_FILES_IN), Right.READ, true))
                .isFalse();
        // Whoever acts for a city is no less for being a guest elsewhere.
        var both = new Person(1, "A", "a@example.org", acting(Role.OFFICER).acting(), guest.visits(), Map.of());
        assertThat(Rules.has(both, Right.BE_NO_GUEST)).isTrue();
        assertThat(Rules.sees(both, "bandung-seoul", sides)).contains(Audience.SIDE_A);
    }

    @Test
    void whoHeadsTheOfficeOfASideInvitesGuestsAndRenewsTheirPasswords() {
        var sides = Map.of(Side.A, "bandung", Side.B, "seoul");
        for (var role : Role.values()) {
            assertThat(Rules.hosts(acting(role), sides))
                    .isEqualTo(role == Role.HEAD ? Optional.of("bandung") : Optional.empty());
        }
        assertThat(Rules.hosts(acting(Role.HEAD), Map.of(Side.A, "namur", Side.B, "seoul")))
                .isEmpty();
        assertThat(Rules.mayRenew(acting(Role.HEAD), guest("bandung"))).isTrue();
        assertThat(Rules.mayRenew(acting(Role.HEAD), guest("seoul"))).isFalse();
        assertThat(Rules.mayRenew(acting(Role.OFFICER), guest("bandung"))).isFalse();
    }

    private static Person guest(String host) {
        var visit = new Visit("bandung-seoul", host, Instant.parse("2026-12-01T00:00:00Z"));
        return new Person(3, "C", "c@example.org", List.of(), List.of(visit), Map.of());
    }

    private static Person acting(Role role) {
        return new Person(1, "A", "a@example.org", List.of(new Acting(role, "bandung")));
    }
}

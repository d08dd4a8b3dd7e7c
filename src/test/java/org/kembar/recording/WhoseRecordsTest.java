package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kembar.access.Acting;
import org.kembar.access.Role;
import org.kembar.access.Visit;
import org.kembar.casefile.BudgetLine;
import org.kembar.entrance.SignedIn;
import org.kembar.web.RunningSite;

/** Who sees a record does not change it for that: whose it is decides, and nobody else takes back what an office did. */
class WhoseRecordsTest {

    private static final String FILE = "bandung-seoul";
    private static final Set<String> OFFICE = Set.of("head of Bandung", "OFFICER of Bandung");

    private final RunningSite site = RunningSite.start();
    private final Desktop head = Desktop.at(site, FILE);
    private final Map<String, Desktop> people = new LinkedHashMap<>();

    WhoseRecordsTest() {
        for (var role : Role.values()) {
            if (role != Role.HEAD) {
                people.put(
                        role.name() + " of Bandung",
                        head.as(role.name().toLowerCase(Locale.ROOT) + "@bandung.go.id", role, SignedIn.BANDUNG));
            }
        }
        var ofSeoul = SignedIn.invited(site.source(), RunningSite.CLOCK, "kim@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);
        people.put("head of Seoul", at(SignedIn.cookie(ofSeoul, site.source(), RunningSite.CLOCK)));
        var officer = SignedIn.joined(
                site.source(), RunningSite.CLOCK, ofSeoul, "lee@seoul.go.kr", new Acting(Role.OFFICER, SignedIn.SEOUL));
        people.put("officer of Seoul", at(SignedIn.cookie(officer, site.source(), RunningSite.CLOCK)));
        var guest = SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                SignedIn.head(site.source(), RunningSite.CLOCK),
                "tamu@example.org",
                new Visit(FILE, SignedIn.BANDUNG, RunningSite.CLOCK.instant().plus(Duration.ofDays(14))));
        people.put("guest", at(SignedIn.cookie(guest, site.source(), RunningSite.CLOCK)));
        people.put("head of Bandung", head);
    }

    private Desktop at(String cookie) {
        return new Desktop(site, FILE, cookie);
    }

    private BudgetLine line() {
        return head.file().budget().getLast();
    }

    private String paid() {
        var typed = new HashMap<>(Map.of(
                "stage", "paid", "payer", "city", "side", "a", "money.amount", "250000000", "money.currency", "IDR"));
        typed.putAll(Map.of("date", "2025", "audience", "public", "text", "Paid by Bandung", "another", "yes"));
        return Desktop.stored(head.post("record/budget", typed));
    }

    /** A payment of Bandung's that everybody sees: nobody but its office corrects, retracts, restricts or takes it back. */
    @Test
    void whatIsOneSidesIsChangedByItsOfficeAlone() {
        var place = paid();
        var was = line();
        var fact = "/en/desk/partnerships/" + FILE + "/facts/" + was.id();
        people.forEach((who, desk) -> {
            var isOffice = OFFICE.contains(who);
            var corrected = desk.correct(line(), desk.opened(line(), "text.en", "By " + who, "because", "x"));
            assertThat(corrected.statusCode() == 303).as(who + corrected.body()).isEqualTo(isOffice);
            var retracted = desk.get("records/" + was.id() + "/retract");
            assertThat(retracted.statusCode() == 200).as(who).isEqualTo(isOffice);
            if (!isOffice) {
                var moved = Desktop.send(site, fact, Map.of("to", "partners", "reason", "x"), desk.cookie());
                assertThat(moved.statusCode()).as(who).isBetween(303, 404).isNotEqualTo(200);
                assertThat(head.file().budget()).as(who).contains(line());
                var undone =
                        Desktop.send(site, "/en/imports/" + Desktop.number(place) + "/undo", Map.of(), desk.cookie());
                assertThat(undone.statusCode()).as(who).isEqualTo(403);
            }
        });
        assertThat(site.get(fact, "Cookie", seoul().cookie()).body()).contains("This record belongs to Bandung");
    }

    private Desktop seoul() {
        return people.getOrDefault("officer of Seoul", head);
    }

    /** What both keep together the partner corrects, with a reason, and the other office is told. */
    @Test
    void whatBothKeepIsCorrectedWithAReasonAndTold() {
        Desktop.stored(head.post(
                "record/activities",
                Map.of("type", "workshop", "title", "Kegiatan bersama", "date", "2025-03-04", "another", "yes")));
        var activity = head.file().activities().stream()
                .filter(one -> one.title().toString().contains("Kegiatan bersama"))
                .findFirst()
                .orElseThrow();
        var seoul = seoul();
        var unsaid = seoul.correct(activity, seoul.opened(activity, "place", "Mapo"));
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("href=\"#because\"", "State the reason for the correction");
        Desktop.stored(
                seoul.correct(activity, seoul.opened(activity, "place", "Mapo", "because", "It was held in Mapo")));
        assertThat(seoul.get("records/" + activity.id() + "/retract").statusCode())
                .isEqualTo(403);
        assertThat(site.get("/en/desk").body())
                .contains("What partners have corrected in the last 30 days", "It was held in Mapo", "Seoul");
        assertThat(site.get("/en/desk", "Cookie", seoul.cookie()).body()).doesNotContain("It was held in Mapo");
    }
}

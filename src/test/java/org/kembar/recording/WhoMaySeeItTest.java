package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Imports;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;

/** What is recorded for some is seen by them and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMaySeeItTest {

    private static final String SECRET = "Xyzzy";

    private final RunningSite site = RunningSite.start();
    private final Desktop head = Desktop.at(site, "bandung-seoul");
    private final Desktop agency = head.as("dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
    private final Desktop seoul = head.as("staf@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
    private final Desktop elsewhere = head.as("adm@liverpool.gov.uk", Role.HEAD, "2644210");
    private final CaseFile before = head.file();
    private final List<String> stored = new ArrayList<>();

    @AfterEach
    void takeBack() {
        stored.reversed()
                .forEach(place -> assertThat(new Imports(site.source(), RunningSite.CLOCK).undo(Desktop.number(place)))
                        .isInstanceOf(Imports.Undone.Done.class));
        stored.clear();
        assertThat(head.file()).isEqualTo(before);
    }

    /** Once for all: what one of them had spoiled would stay so. */
    @AfterAll
    void theTrailIsSound() {
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private String recorded(Desktop who, String... more) {
        var typed = new HashMap<>(Map.of(
                "stage",
                "paid",
                "payer",
                "city",
                "money.amount",
                "1,250,000",
                "money.currency",
                "IDR",
                "date",
                "2025"));
        typed.put("text", SECRET);
        for (var i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        var place = Desktop.stored(who.post("record/budget", typed));
        stored.add(place);
        return place;
    }

    private int status(Desktop who, String place) {
        return site.get(place, "Cookie", who.cookie()).statusCode();
    }

    private void assertIsNowherePublic() {
        assertThat(head.file()).isEqualTo(before);
        for (var page : List.of("", "/evaluation", "/records")) {
            assertThat(site.get("/en/partnerships/bandung-seoul" + page, "Cookie", "")
                            .body())
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void moneyIsASidesOwnUnlessItIsShared() {
        var place = recorded(head);

        assertThat(place).startsWith("/en/desk/partnerships/bandung-seoul/recorded/");
        assertThat(site.get(place).body()).contains(SECRET, "1,250,000");
        assertThat(status(agency, place)).isEqualTo(200);
        assertThat(status(seoul, place)).isEqualTo(404);
        assertThat(status(elsewhere, place)).isEqualTo(404);
        assertThat(site.get(place, "Cookie", "").statusCode()).isEqualTo(303);
        assertIsNowherePublic();
    }

    @Test
    void whatIsForBothCitiesIsForNobodyElse() {
        var place = recorded(seoul, "audience", "partners");

        for (var who : List.of(head, agency, seoul)) {
            assertThat(site.get(place, "Cookie", who.cookie()).body()).contains(SECRET);
        }
        assertThat(status(elsewhere, place)).isEqualTo(404);
        assertIsNowherePublic();
    }

    @Test
    void nobodyRecordsForTheOtherSideAlone() {
        var refused = head.post(
                "record/statements",
                Map.of("topic", "context", "text", SECRET, "audience", "side-b", "another", "yes"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#audience\"");
        assertIsNowherePublic();
    }

    /** The other side does not even learn that there is something. */
    @Test
    void aSidesOwnIsCorrectedByThatSideOnly() {
        var place = recorded(head);
        var id = site.get(place).body().replaceAll("(?s).*/facts/([a-z0-9-]+)\".*", "$1");
        var correct = "records/" + id + "/correct";

        assertThat(head.get(correct).body()).contains(SECRET);
        assertThat(seoul.get(correct).statusCode()).isEqualTo(404);
        assertThat(agency.get(correct).statusCode()).isEqualTo(403);
        // The same as of a record that there never was.
        var retracted = seoul.post("records/" + id + "/retract", Map.of("why", "a"));
        var never = seoul.post("records/budget-line-never/retract", Map.of("why", "a"));
        assertThat(retracted.statusCode()).isEqualTo(409).isEqualTo(never.statusCode());
        assertThat(retracted.body().replace(id, "budget-line-never")).isEqualTo(never.body());
        assertThat(site.get(head.address("records/" + id), "Cookie", "").statusCode())
                .isEqualTo(404);

        var seen = head.get("records/" + id + "/retract")
                .body()
                .replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        stored.add(Desktop.stored(head.post("records/" + id + "/retract", Map.of("why", "Typed twice", "seen", seen))));
        assertThat(site.get(stored.getLast()).body()).contains("Typed twice", SECRET);
        assertThat(head.get(correct).statusCode()).isEqualTo(404);

        // Who saw it is told that it was retracted, by whom and why; for others there never was anything.
        var fact = "/en/desk/partnerships/bandung-seoul/facts/" + id;
        for (var who : List.of(head, agency)) {
            var gone = site.get(fact, "Cookie", who.cookie());
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("This record was retracted", SECRET, "Typed twice", "21 November 2026");
        }
        assertThat(status(seoul, fact)).isEqualTo(404);
        assertThat(status(elsewhere, fact)).isEqualTo(404);
        assertThat(status(head, head.address("records/" + id))).isEqualTo(404);
    }

    /** What is undone where it is shown: by who may, after a question; to who may not it is not offered. */
    @Test
    void whatIsASidesOwnIsTakenBackFromWhereItIsShown() {
        var place = recorded(head);
        stored.clear();
        var undo = "/en/desk/partnerships/bandung-seoul/changes/" + Desktop.number(place) + "/undo";
        assertThat(site.get(place).body()).contains("href=\"" + undo + "\"");
        assertThat(site.get(place, "Cookie", agency.cookie()).body()).doesNotContain("/undo\"");
        assertThat(site.get("/en/desk/partnerships/bandung-seoul").body())
                .contains("href=\"" + undo + "\"")
                .doesNotContain("action=\"" + undo);
        assertThat(site.get(undo).body())
                .contains("Take this back?", "This cannot be undone.", "action=\"" + undo + "\"");
        assertThat(status(agency, undo)).isEqualTo(404);
        assertThat(status(seoul, undo)).isEqualTo(404);
        assertThat(Desktop.send(site, undo, Map.of(), head.cookie()).statusCode())
                .isEqualTo(303);
        assertThat(site.get(place).body()).doesNotContain("/undo\"");

        // The same of what is for everybody.
        var open = Desktop.stored(
                head.post("record/statements", Map.of("topic", "context", "text", "Terbuka", "another", "yes")));
        stored.add(open);
        assertThat(site.get(open).body()).contains("/en/imports/" + Desktop.number(open) + "/undo\"");
        for (var cookie : List.of("", agency.cookie(), elsewhere.cookie())) {
            assertThat(site.get(open, "Cookie", cookie).body())
                    .contains("Terbuka")
                    .doesNotContain("/undo\"");
        }
        var past = "/en/imports/" + Desktop.number(open);
        for (var cookie : List.of("", agency.cookie())) {
            assertThat(site.get(past, "Cookie", cookie).body()).doesNotContain("/undo\"");
        }
        assertThat(site.get("/en/import").body()).contains("Recorded: ", "Terbuka");
    }

    /** What came later stays; of what cannot go the reason is named to who sees it. */
    @Test
    void whatIsASidesOwnIsTakenBackThoughMoreWasRecordedSince() {
        var first = recorded(head, "text", "Earlier");
        recorded(head, "text", "Afterwards", "money.amount", "7", "another", "yes");
        var undo = "/en/desk/partnerships/bandung-seoul/changes/" + Desktop.number(first) + "/undo";
        assertThat(Desktop.send(site, undo, Map.of(), head.cookie()).statusCode())
                .isEqualTo(303);
        stored.remove(first);
        var desk = "/en/desk/partnerships/bandung-seoul";
        assertThat(site.get(desk).body()).contains("Afterwards");
        assertThat(site.get(first.replace("/recorded/", "/facts/")).statusCode())
                .isEqualTo(404);

        var id = site.get(stored.getLast()).body().replaceAll("(?s).*/facts/([a-z0-9-]+)\".*", "$1");
        var retract = "records/" + id + "/retract";
        var seen = head.get(retract).body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        stored.add(Desktop.stored(head.post(retract, Map.of("why", "Typed twice", "seen", seen))));
        var refused = Desktop.send(
                site, desk + "/changes/" + Desktop.number(stored.getFirst()) + "/undo", Map.of(), head.cookie());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("it has been changed since", id);
        var elsewhere = desk.replace("seoul", "namur") + "/changes/" + Desktop.number(stored.getFirst()) + "/undo";
        assertThat(site.get(elsewhere).statusCode()).isEqualTo(404);
    }

    /** The title is the first heading, what is not for everybody comes after it. */
    @Test
    void theDeskBeginsWithItsTitle() {
        recorded(head);
        var page = site.get("/en/desk/partnerships/bandung-seoul").body();
        assertThat(page.indexOf("<h1")).isPositive().isLessThan(page.indexOf("<h2"));
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    /** From what is shown after recording, everything is reached, corrected and taken back, the source that came with it too. */
    @Test
    void whatIsASidesOwnIsCorrectedFromWhereItIsShown() {
        var place = recorded(head, "source.0.ref", "*", "document.title", SECRET, "source.0.quote", SECRET);
        var links = Pattern.compile("href=\"(/en/desk/partnerships/bandung-seoul/facts/[a-z0-9-]+)\"")
                .matcher(site.get(place).body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSize(2);
        for (var link : links) {
            var shown = site.get(link);
            assertThat(shown.statusCode()).as(link).isEqualTo(200);
            assertThat(shown.body()).contains(SECRET, "/correct\"", "/retract\"");
            var correct = shown.body().replaceAll("(?s).*href=\"([^\"]+/correct)\".*", "$1");
            assertThat(status(head, correct)).isEqualTo(200);
            // Whoever records only adds.
            assertThat(site.get(link, "Cookie", agency.cookie()).body()).doesNotContain("/correct\"", "/retract\"");
            assertThat(status(seoul, link)).isEqualTo(404);
        }
        // Once more the same: the warning leads to it.
        var twice = head.post(
                "record/budget",
                Map.of(
                        "stage", "paid",
                        "payer", "city",
                        "money.amount", "1,250,000",
                        "money.currency", "IDR",
                        "date", "2025",
                        "text", SECRET));
        assertThat(twice.statusCode()).isEqualTo(409);
        var like = twice.body().replaceAll("(?s).*href=\"([^\"]+/facts/[a-z0-9-]+)\".*", "$1");
        assertThat(links).contains(like);
    }

    /** Who forgets the reason is not led to let more see it than they chose. */
    @Test
    void whatWasChosenStaysChosenWhenTheReasonIsMissing() {
        var place = recorded(head);
        var fact = site.get(place).body().replaceAll("(?s).*href=\"([^\"]+/facts/[a-z0-9-]+)\".*", "$1");
        assertThat(site.get(fact).body()).contains("<option value=\"\">").doesNotContain(" selected");
        var reasonless = Desktop.send(site, fact, Map.of("to", "partners", "reason", " "), head.cookie());
        assertThat(reasonless.statusCode()).isEqualTo(400);
        assertThat(reasonless.body()).containsPattern("<option value=\"partners\" selected");
        var unchosen = Desktop.send(site, fact, Map.of("reason", "They asked for it"), head.cookie());
        assertThat(unchosen.statusCode()).isEqualTo(400);
        assertThat(unchosen.body()).contains("They asked for it").doesNotContain(" selected");
        assertIsNowherePublic();
    }

    /** An evaluation of a day so far away would keep the server busy for hours. */
    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "%2B900000000-01-01", "1066-10-14", "nonsense", "2050-01-01"})
    void noEvaluationIsOfADayWithoutPartnerships(String day) {
        assertThat(status(head, "/en/desk/partnerships/bandung-seoul/evaluation?asOf=" + day))
                .isEqualTo(400);
    }

    /** An alarm that only they have says on the other side that there is none. */
    @Test
    void whereTheirEvaluationDiffersNoSideIsEmpty() {
        var planned = head.post(
                "record/activities",
                Map.of(
                        "title", SECRET,
                        "type", "trade",
                        "date", "January 2026",
                        "status", "planned",
                        "audience", "side-a"));
        stored.add(Desktop.stored(planned));
        var page = site.get("/en/desk/partnerships/bandung-seoul/evaluation").body();
        var differs = page.substring(page.indexOf("id=\"differs\""));
        assertThat(differs.substring(0, differs.indexOf("</table>")))
                .contains("None of these")
                .doesNotContainPattern("<td[^>]*>\\s*</td>");
    }

    /** What is public refers to nothing that only some see. */
    @Test
    void aPublicRecordDoesNotNameWhatOnlySomeSee() {
        var own = Desktop.stored(head.post(
                "record/activities",
                Map.of("title", SECRET, "type", "trade", "date", "2020", "audience", "side-a", "another", "yes")));
        stored.add(own);
        var id = site.get(own).body().replaceAll("(?s).*/facts/([a-z0-9-]+)\".*", "$1");
        var refused = head.post(
                "record/outputs",
                Map.of("type", "output", "text", "Open", "activities", id, "another", "yes", "audience", "public"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#activities\"");
        assertIsNowherePublic();
    }
}

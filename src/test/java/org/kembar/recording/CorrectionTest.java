package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.access.Role;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.casefile.Statement;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Notation;
import org.kembar.registry.Trail;
import org.kembar.registry.TrailEntry;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** What is on record is corrected and retracted in the browser, and nobody's work is lost by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(record|recorded|cli|web|part)\\.[a-z]");

    private final RunningSite site = RunningSite.start();
    private final Desktop desk = Desktop.at(site, "bandung-seoul");
    private final CaseFile before = desk.file();
    private final List<String> stored = new ArrayList<>();

    @AfterEach
    void takeBack() {
        stored.reversed().forEach(desk::takeBack);
        stored.clear();
        assertThat(desk.file()).isEqualTo(before);
    }

    /** Once for all: what one of them had spoiled would stay so. */
    @AfterAll
    void theTrailIsSound() {
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private Activity activity() {
        return desk.file().activities().getFirst();
    }

    private void store(HttpResponse<String> answer) {
        stored.add(Desktop.stored(answer));
    }

    @Test
    void whatIsCorrectedSaysSoAndWhatItSaidBefore() {
        var was = activity();
        store(desk.correct(was, desk.opened(was, "title.en", "Another title", "place", "Dago")));

        assertThat(activity().title().in("en")).contains("Another title");
        assertThat(activity().place().orElseThrow().in("en")).contains("Dago");
        assertThat(activity().source()).isEqualTo(was.source());
        var shown = site.get(stored.getFirst()).body();
        assertThat(shown)
                .contains("Corrected", "Another title", was.title().in("en").orElseThrow(), "Dago");
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();
    }

    /** Nobody need say why they correct; who does is read in the trail. */
    @Test
    void whyItIsCorrectedStandsInTheTrail() {
        var was = activity();
        assertThat(desk.get("records/" + was.id() + "/correct").body())
                .contains("name=\"because\"", "Reason for the correction (if you want to give one)");
        assertThat(desk.get("record/activities").body()).doesNotContain("name=\"because\"");
        var hidden = desk.correct(was, desk.opened(was, "place", "Dago", "because", "A\u202EB"));
        assertThat(hidden.statusCode()).isEqualTo(400);
        assertThat(hidden.body()).contains("Reason for the correction: at most", "href=\"#because\"");

        store(desk.correct(was, desk.opened(was, "place", "Dago", "because", "The minutes say Dago")));

        assertThat(site.get(stored.getFirst()).body()).contains("The minutes say Dago");
        assertThat(site.get("/en/trail").body()).contains("The minutes say Dago");
    }

    @Test
    void whatSaysWhatIsOnRecordIsNotStored() {
        var answer = desk.correct(activity(), desk.opened(activity()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/records/" + activity().id());
    }

    /** Two have opened the same; each corrects another part of it. */
    @Test
    void partsThatOnlyOneOfTwoHasChangedAreAsThatOneMadeThem() {
        var was = activity();
        var seoul = desk.as("staf@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        store(seoul.correct(was, seoul.opened(was, "place", "Mapo")));
        store(desk.correct(was, desk.opened(was, "title.en", "Another title")));

        assertThat(activity().title().in("en")).contains("Another title");
        assertThat(activity().place().orElseThrow().in("en")).contains("Mapo");
    }

    /** Two have corrected the same part: the later sees both and chooses, and what was typed elsewhere is still there. */
    @ParameterizedTest
    @ValueSource(strings = {"mine", "theirs"})
    void whoIsLaterSeesBothVersionsAndChooses(String chosen) {
        var was = activity();
        var seoul = desk.as(chosen + "@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        store(seoul.correct(was, seoul.opened(was, "place", "Mapo")));

        var typed = desk.opened(was, "place", "Dago", "title.en", "Another title");
        var asked = desk.correct(was, typed);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Mapo", "Dago", "value=\"Another title\"", "name=\"chosen.place\"", "name=\"seen\"");
        assertThat(activity().place().orElseThrow().in("en")).contains("Mapo");

        var again = new HashMap<>(typed);
        again.put("chosen.place", chosen);
        again.put("seen", asked.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1"));
        store(desk.correct(was, again));
        assertThat(activity().place().orElseThrow().in("en")).contains(chosen.equals("mine") ? "Dago" : "Mapo");
        assertThat(activity().title().in("en")).contains("Another title");
    }

    /** A choice holds for what was seen when it was made. */
    @Test
    void whoHasChosenIsAskedAgainWhereItWasChangedOnceMore() {
        var was = activity();
        var seoul = desk.as("lee@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        store(seoul.correct(was, seoul.opened(was, "place", "Mapo")));
        var again = desk.opened(was, "place", "Dago", "chosen.place", "mine", "seen", "0".repeat(64));

        assertThat(desk.correct(was, again).statusCode()).isEqualTo(409);
        assertThat(activity().place().orElseThrow().in("en")).contains("Mapo");
    }

    @Test
    void whatContradictsAnotherRecordIsRefusedByThatRecord() {
        var agreement = before.agreements().stream()
                .filter(one -> one.type() == Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING)
                .findFirst()
                .orElseThrow();
        var answer = desk.correct(agreement, desk.opened(agreement, "signed", "2016-10-07", "until", "2015"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#until\"", "2015");
    }

    @Test
    void aRetractionNeedsAReasonWhichTheTrailSeals() {
        store(desk.post("record/statements", Map.of("topic", topic(), "text", "Said twice", "another", "yes")));
        var id = desk.file().statements().getLast().id();
        var place = "records/" + id + "/retract";
        var seen = desk.get(place).body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");

        for (var why : List.of("", "   ", "x".repeat(Transcript.LONGEST + 1), "a\0b")) {
            var refused = desk.post(place, Map.of("why", why, "seen", seen));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Give the reason");
        }
        assertThat(desk.post(place, Map.of("why", "Twice", "seen", "0".repeat(64)))
                        .statusCode())
                .isEqualTo(409);

        store(desk.post(place, Map.of("why", "Said \"twice\" on record", "seen", seen)));
        assertThat(desk.file()).isEqualTo(before);
        assertThat(site.get(stored.getLast()).body()).contains("Retracted", "Said twice", "on record");
        assertThat(last().reason()).contains("Said \"twice\" on record");
        // It was there for everybody, and everybody is told what became of it; the name only to whom it may be told.
        for (var cookie : List.of(site.cookie(), "")) {
            var gone = site.get(desk.address("records/" + id), "Cookie", cookie);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains(
                            "This record was retracted",
                            "Said twice",
                            "Why: Said \"twice\" on record",
                            "21 November 2026")
                    .contains(stored.getLast(), cookie.isEmpty() ? "Head of the cooperation office: Bandung" : "by ");
        }
        assertThat(site.get(desk.address("records/never-there")).statusCode()).isEqualTo(404);
        assertThat(desk.correct(before.activities().getFirst(), Map.of()).statusCode())
                .isEqualTo(400);
    }

    /** A clause has no page of its own; that one was there is told as of any other record. */
    @Test
    void aClauseThatIsTakenOutIsToldAsRetracted() {
        var agreement = before.agreements().getFirst();
        var clause = agreement.clauses().getFirst();
        var place = desk.address("records/" + clause.id());
        assertThat(site.get(place).headers().firstValue("Location").orElseThrow())
                .endsWith("/records/" + agreement.id());

        var fields = desk.opened(agreement);
        fields.keySet().removeIf(name -> name.startsWith("clauses."));
        store(desk.correct(agreement, fields));
        for (var language : Language.values()) {
            var gone = site.get(place.replace("/en/", "/" + language.tag() + "/"), "Cookie", "");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains(clause.text().orElseThrow().in(language.tag()).orElseThrow())
                    .contains(stored.getFirst().replace("/en/", "/" + language.tag() + "/"));
            assertThat(LEFT_OVER.matcher(gone.body()).results()).isEmpty();
        }
        assertThat(site.get(place).body())
                .contains("This record was retracted", "21 November 2026", "No reason was given");
    }

    /** Each side files the document under a number of its own, by which it is found. */
    @Test
    void anAgreementHasTheNumberOfEachSide() {
        var was = before.agreements().getFirst();
        store(desk.correct(was, desk.opened(was, "numberA", "119/1234/Bag.KS", "numberB", "국제-2015-77")));

        var agreement = desk.file().agreements().getFirst();
        assertThat(agreement.numberA()).contains("119/1234/Bag.KS");
        assertThat(agreement.numberB()).contains("국제-2015-77");
        assertThat(site.get(desk.address("agreements/" + was.id())).body())
                .contains("Document number of side A: 119/1234/Bag.KS", "document number of side B: 국제-2015-77");
        assertThat(site.get(desk.address("agreements/" + was.id()).replace("/en/", "/id/"))
                        .body())
                .contains("Nomor naskah pihak A: 119/1234/Bag.KS");
        assertThat(site.get(stored.getFirst()).body()).contains("Document number of side A", "119/1234/Bag.KS");
        assertThat(site.get("/en/search?q=119%2F1234%2FBag.KS").body()).contains("#fact-" + was.id());
    }

    /** It came with an import and went with it; there is no entry that took it away by itself. */
    @Test
    void whatWentWithAnImportThatWasTakenBackIsToldToo() {
        store(desk.post("record/statements", Map.of("topic", topic(), "text", "Said too soon", "another", "yes")));
        var id = desk.file().statements().getLast().id();
        desk.takeBack(stored.removeLast());
        assertThat(desk.file()).isEqualTo(before);
        var gone = desk.get("records/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Said too soon", "21 November 2026");
        assertThat(desk.get("records/" + id + "-2").statusCode()).isEqualTo(404);
    }

    /** Whoever records after somebody else takes nothing from them: each takes back their own, in whatever order. */
    @Test
    void whatWasRecordedIsTakenBackWhateverElseWasRecordedSince() {
        store(desk.post("record/statements", Map.of("topic", topic(), "text", "Said first", "another", "yes")));
        var first = stored.getFirst();
        store(desk.post("record/statements", Map.of("topic", topic(), "text", "Said later", "another", "yes")));
        var was = activity();
        store(desk.correct(was, desk.opened(was, "place", "Dago")));
        var asked = site.get("/en/imports/" + Desktop.number(first) + "/undo").body();
        assertThat(asked).contains("Said first", "It can be taken back as long as", "<button");

        desk.takeBack(first);
        assertThat(desk.file().statements().getLast().text().in("en")).contains("Said later");
        assertThat(desk.file().statements()).hasSize(before.statements().size() + 1);
        assertThat(activity().place().orElseThrow().in("en")).contains("Dago");
        assertThat(site.get("/en/imports/" + Desktop.number(first) + "?undone").body())
                .contains("Taken back: Recorded:", "Said first", "by ");
        stored.removeFirst();
    }

    /** Named is what stands against it; and when that is taken back itself, nothing does. */
    @Test
    void whatWasChangedSinceOrIsReferredToIsNotTakenBack() {
        store(desk.post("record/sources", Map.of("title", "Minutes of a meeting", "type", "report", "another", "yes")));
        var source = desk.file().sources().getLast();
        store(desk.post(
                "record/statements",
                Map.of(
                        "topic",
                        topic(),
                        "text",
                        "As the minutes say",
                        "another",
                        "yes",
                        "source.0.ref",
                        source.id(),
                        "source.0.quote",
                        "Minutes")));
        var undo = "/en/imports/" + Desktop.number(stored.getFirst()) + "/undo";
        assertThat(site.get(undo).body())
                .contains("refer to what was recorded", "As the minutes say")
                .doesNotContain("<button type=\"submit\">Take");
        var refused = Desktop.send(site, undo, Map.of(), desk.cookie());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("refer to what was recorded", "As the minutes say");

        var statement = desk.file().statements().getLast();
        store(desk.correct(statement, desk.opened(statement, "text.en", "Otherwise")));
        var second = "/en/imports/" + Desktop.number(stored.get(1)) + "/undo";
        assertThat(Desktop.send(site, second, Map.of(), desk.cookie()).body()).contains("changed since", "Otherwise");
        assertThat(desk.file().statements()).hasSize(before.statements().size() + 1);
    }

    /** A list of what was done is read by what was done. */
    @Test
    void aRecordingIsCalledByWhatItRecorded() {
        store(desk.post(
                "record/statements", Map.of("topic", topic(), "text", "Eleven trainees came", "another", "yes")));
        var number = Desktop.number(stored.getFirst());
        var words = Map.of(Language.EN, "Recorded:", Language.ID, "Dicatat:", Language.KO, "기록:");
        words.forEach((language, word) -> {
            for (var page : List.of("/import", "/imports/" + number, "/imports/" + number + "/undo")) {
                var shown = site.get("/" + language.tag() + page).body();
                assertThat(shown).contains(word, "Eleven trainees came");
                assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();
            }
        });
        assertThat(site.get("/en/imports/" + number, "Cookie", "").body())
                .contains("<h1>Recorded:", "Head of the cooperation office: Bandung");
    }

    private String topic() {
        return Notation.word(Statement.Topic.values()[0]);
    }

    private TrailEntry last() {
        return new Trail(site.source()).entries(0, 1_000).getLast();
    }

    @Test
    void whatOthersReferToIsNotRetracted() {
        var place = "records/" + before.sources().getFirst().id() + "/retract";
        var page = desk.get(place).body();
        var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(page).contains("Referred to by");
        var answer = desk.post(place, Map.of("why", "Not needed", "seen", seen));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Other records refer to this one", "Not needed");
    }

    /** Somebody retracts what somebody else is correcting. */
    @Test
    void whatWasTypedIsThereWhenTheRecordIsGone() {
        store(desk.post("record/statements", Map.of("topic", topic(), "text", "For a while", "another", "yes")));
        var statement = desk.file().statements().getLast();
        var fields = desk.opened(statement, "text.en", "Half an hour of typing", "kind", "statements");
        var place = "records/" + statement.id() + "/retract";
        var seen = desk.get(place).body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        store(desk.post(place, Map.of("why", "Wrong", "seen", seen)));

        var answer = desk.correct(statement, fields);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("retracted this meanwhile", "Half an hour of typing");
    }

    /** An agency mends what it recorded itself; what others recorded, or have worked on since, is the office's to take away. */
    @Test
    void anAgencyMendsWhatItRecordedItself() {
        var agency = desk.as("diskop@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var another = desk.as("disdik@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        store(agency.post("record/statements", Map.of("topic", topic(), "text", "Twelve seasts", "another", "yes")));
        var typo = desk.file().statements().getLast();
        var place = "records/" + typo.id();
        assertThat(agency.get(place).body()).contains("/correct\"", "/retract\"");
        assertThat(another.get(place).body()).doesNotContain("/correct\"", "/retract\"");
        assertThat(another.get(place + "/correct").statusCode()).isEqualTo(403);

        store(agency.correct(typo, agency.opened(typo, "text.en", "Twelve seats")));
        var mended = desk.file().statements().getLast();
        assertThat(mended.text().in("en")).contains("Twelve seats");
        store(desk.correct(mended, desk.opened(mended, "text.id", "Dua belas kursi")));
        assertThat(agency.get(place).body()).contains("/correct\"").doesNotContain("/retract\"");
        var retracting = Map.of("why", "Not ours", "seen", "0".repeat(64));
        assertThat(agency.post(place + "/retract", retracting).statusCode()).isEqualTo(403);

        // What the office made of it is taken back, and it is the agency's alone again.
        desk.takeBack(stored.removeLast());
        var seen = agency.get(place + "/retract")
                .body()
                .replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        store(agency.post(place + "/retract", Map.of("why", "Not ours", "seen", seen)));
        assertThat(last().reason()).contains("Not ours");
        assertThat(agency.correct(mended, agency.opened(mended, "text.en", "Thirteen", "kind", "statements"))
                        .body())
                .contains("Thirteen");
    }

    /** A link that leads to a refusal helps nobody. */
    @Test
    void onlyWhoMayCorrectIsShownHow() {
        var page = "records/" + activity().id();
        var agency = desk.as("dispar@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var auditor = desk.as("inspektorat@bandung.go.id", Role.AUDITOR, SignedIn.BANDUNG);
        var elsewhere = desk.as("officer@liverpool.gov.uk", Role.OFFICER, "2644210");
        var nobody = new Desktop(site, "bandung-seoul", "");
        var seoul = desk.as("staf2@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        for (var who : List.of(agency, auditor, elsewhere, nobody)) {
            assertThat(who.get(page).body()).doesNotContain("/correct\"", "/retract\"");
        }
        for (var who : List.of(desk, seoul)) {
            assertThat(who.get(page).body()).contains("/correct\"", "/retract\"");
        }
        var onDesk = "/en/desk/partnerships/bandung-seoul/facts/" + activity().id();
        assertThat(site.get(onDesk, "Cookie", agency.cookie()).body()).doesNotContain("/correct\"");
        assertThat(site.get(onDesk, "Cookie", seoul.cookie()).body()).contains("/correct\"", "/participants\"");
    }

    @Test
    void onlyWhoKeepsTheRecordCorrectsAndRetracts() {
        var agency = desk.as("dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var elsewhere = desk.as("adm@liverpool.gov.uk", Role.HEAD, "2644210");
        for (var who : List.of(agency, elsewhere)) {
            assertThat(who.get("records/" + activity().id() + "/correct").statusCode())
                    .isEqualTo(403);
            assertThat(who.correct(activity(), who.opened(activity(), "place", "Dago"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(who.post("records/" + activity().id() + "/retract", Map.of("why", "a"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(agency.get("record").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("record").statusCode()).isEqualTo(403);
        assertThat(site.get(desk.address("records"), "Cookie", "").statusCode()).isEqualTo(200);
    }

    private static List<Kind> kinds() {
        return Kind.ALL;
    }

    /** Whatever kind it is: opened, every form is sound; sent with a script in every field, it is refused or text. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyFormTakesTextAsText(Kind kind) {
        var hostile = "\"><script>alert(1)</script>";
        var form = desk.get("record/" + kind.key());
        assertThat(form.statusCode()).isEqualTo(200);
        var names = Pattern.compile(" name=\"([^\"]+)\"")
                .matcher(form.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(1);
        var typed = new HashMap<String, String>();
        names.forEach(name -> typed.put(name, hostile));
        typed.remove("more");
        var answer = desk.post("record/" + kind.key(), typed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<script>alert");
        for (var language : Language.values()) {
            var page = site.get("/" + language.tag() + "/partnerships/bandung-seoul/record/" + kind.key());
            assertThat(LEFT_OVER.matcher(page.body()).results())
                    .as(language + " " + kind.key())
                    .isEmpty();
        }
    }

    @Test
    void everyRecordHasItsPage() {
        var at = desk.address("records");
        var pages = Pattern.compile("href=\"(" + at + "/[^\"]+)\"")
                .matcher(site.get(at).body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pages)
                .hasSize(Kind.ALL.stream()
                        .mapToInt(kind -> kind.of(before).size())
                        .sum());
        pages.forEach(page -> assertSound(page));
        // Of each kind one, in every language and, for the office whose it is, as a form.
        var seoul = desk.as("formulir@seoul.go.kr", Role.OFFICER, SignedIn.SEOUL);
        for (var kind : Kind.ALL) {
            kind.of(before).stream().limit(1).forEach(record -> {
                var office = Records.values(record).containsValue(Side.B)
                                || Records.values(record).containsValue(Optional.of(Side.B))
                        ? seoul
                        : desk;
                var form = office.get("records/" + Kind.id(record) + "/correct");
                assertThat(form.statusCode()).as(Kind.id(record)).isEqualTo(200);
                assertThat(LEFT_OVER.matcher(form.body()).results())
                        .as(Kind.id(record))
                        .isEmpty();
            });
            kind.of(before).stream()
                    .limit(1)
                    .map(record -> at + "/" + Kind.id(record))
                    .forEach(page -> {
                        assertSound(page.replace("/en/", "/id/"));
                        assertSound(page.replace("/en/", "/ko/"));
                    });
        }
    }

    private void assertSound(String page) {
        var answer = site.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(LEFT_OVER.matcher(answer.body()).results()).as(page).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndWorksWithoutScripts(Language language) {
        var at = "/" + language.tag() + "/partnerships/bandung-seoul/";
        var id = before.agreements().getFirst().id();
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                for (var place : List.of(
                        "record",
                        "records",
                        "record/agreements",
                        "records/" + id,
                        "records/" + id + "/correct",
                        "records/" + id + "/retract")) {
                    page.navigate(site.address(at + place));
                    Browser.assertSound(page);
                }
            }
        }
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address(at + "record/agreements"));
            page.locator("form > details").last().locator("> summary").click();
            page.locator("button[value=clauses]").click();
            assertThat(page.locator("[id='clauses.0'], [id='clauses.1'], [id='clauses.2']")
                            .count())
                    .isEqualTo(2);
            page.navigate(site.address(at + "records/" + activity().id() + "/correct"));
            page.locator("#place").fill("Dago");
            page.locator(".recording > p > button:not(.second)").click();
            page.waitForURL("**/recorded/*");
            stored.add(URI.create(page.url()).getPath());
            assertThat(page.locator("main").innerText()).contains("Dago");
        }
    }
}

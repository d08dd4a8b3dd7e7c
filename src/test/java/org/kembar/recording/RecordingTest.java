package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.access.Role;
import org.kembar.access.Secret;
import org.kembar.access.Sessions;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.casefile.Side;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;

/** An activity is recorded in the browser, and the evaluation moves, with the reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingTest {

    private static final String PLACE = "/en/partnerships/bandung-seoul/record/activities";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(record|recorded|cli|web)\\.[a-z]");

    private static final String SAVE = ".recording button:not(.first):not(.second)";

    private final RunningSite site = RunningSite.start();
    private final CaseFile before = file();
    private final List<String> undone = new ArrayList<>();

    @AfterEach
    void takeBack() {
        undone.reversed()
                .forEach(place -> post(
                        place.replaceFirst("/partnerships/.*/recorded/(\\d+)", "/imports/$1/undo"),
                        Map.of(),
                        site.cookie()));
        undone.clear();
        assertThat(file()).isEqualTo(before);
    }

    /** Once for all: what one of them had spoiled would stay so. */
    @AfterAll
    void theTrailIsSound() {
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** What must be filled in is said in words, what is folded by what is in it, and a number by how it is counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Title <span class="needed">(required)</span>    | If known: Person-days   | 10 people for 3 days are 30    | postponed: why
            id | Judul <span class="needed">(wajib diisi)</span> | Jika diketahui: Orang-hari | 10 orang selama 3 hari adalah 30 | ditunda: penyebabnya
            ko | 제목 <span class="needed">(필수)</span>           | 아는 경우: 연인원            | 10명이 3일 동안이면 30             | 연기한 경우에만
            """)
    void theFormSaysBeforehandWhatIsAsked(String language, String needed, String fold, String days, String cause) {
        var form = site.get("/" + language + PLACE.substring("/en".length()), "Cookie", site.cookie())
                .body();

        assertThat(form).contains(needed, "<summary>" + fold + "</summary>", days, cause);
        assertThat(form.split(Pattern.quote(days), -1)).hasSize(form.split(Pattern.quote(fold), -1).length);
    }

    @Test
    void whatWasTypedIsAnActivityWithItsSourceAndMovesTheEvaluation() {
        var place = recorded(
                "title", "Training on electric buses",
                "type", "training",
                "date", "May 2025",
                "participants.0.count", "20-24",
                "participants.0.side", "a",
                "participants.0.group", "civil-servant",
                "fields", before.fields().getFirst().id(),
                "host", "b",
                "source.0.ref", "*",
                "document.title", "Report of the training",
                "document.issued", "7 June 2025",
                "source.0.quote", "20 to 24 civil servants",
                "source.0.place", "p. 3");

        // It was typed, not imported, and is called by what was recorded.
        var number = place.replaceFirst(".*/recorded/(\\d+).*", "$1");
        assertThat(site.get("/en/import").body())
                .contains(">No. " + number + "<")
                .doesNotContain(">Import " + number + "<");
        var activity = file().activities().getLast();
        assertThat(activity.title().in("en")).contains("Training on electric buses");
        assertThat(activity.date().orElseThrow().text()).isEqualTo("2025-05");
        assertThat(activity.status()).isEqualTo(Activity.Status.HELD);
        assertThat(activity.host()).contains(Side.B);
        assertThat(activity.participants()).singleElement().satisfies(took -> {
            assertThat(took.count()).isEqualTo(Count.parse("20..24").orElseThrow());
            assertThat(took.side()).contains(Side.A);
        });
        var source = file().sources().getLast();
        assertThat(source.issued().orElseThrow().text()).isEqualTo("2025-06-07");
        assertThat(activity.source()).singleElement().satisfies(evidence -> {
            assertThat(evidence.ref()).isEqualTo(source.id());
            assertThat(evidence.quote()).isEqualTo("20 to 24 civil servants");
            assertThat(evidence.place()).contains("p. 3");
        });

        var shown = site.get(place).body();
        assertThat(shown)
                .contains("Training on electric buses (May 2025", "May be dormant", "May be active again")
                .doesNotContainPattern("<td[^>]*>\\s*</td>")
                .containsPattern("Activity: was cannot be told, is now active\\.</p>")
                .containsPattern(
                        "<p>Because of: Report of the training; Training on electric buses \\(May 2025[^<]*</p>\\s*<table")
                .containsPattern("<summary>Signals that are measured otherwise: \\d+</summary>")
                .containsPattern("C5.3[^<]*</th>\\s*<td[^>]*>0 to <del>1,055</del> days")
                .containsPattern("Activity</th>\\s*<td[^>]*>cannot be told[^<]*</td>\\s*<td[^>]*>active");
        for (var language : Language.values()) {
            assertThat(LEFT_OVER
                            .matcher(site.get(place.replace("/en/", "/" + language.tag() + "/"))
                                    .body())
                            .results())
                    .isEmpty();
        }
        assertThat(site.get("/en/partnerships/bandung-seoul").body())
                .contains("Training on electric buses", "/partnerships/bandung-seoul/record\"");
        // What is the same for all that moved is said once.
        assertThat(shown.split("Because of: ", -1)).hasSize(2);
        // What was recorded later does not change what this one moved.
        recorded("title", "Something else", "type", "seminar", "date", "2026-11-20");
        assertThat(site.get(place).body()).isEqualTo(shown);
    }

    /** No indicator need move for something to be otherwise: what was last heard of the partner, and what is to be done next. */
    @Test
    void whatMovesBesideTheIndicatorsIsToldAsWell() {
        var fields =
                Map.of("sent", "10 November 2026", "from", "a", "answered", "15 November 2026", "channel", "email");
        var answer = post("/en/partnerships/bandung-seoul/record/messages", fields, site.cookie());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        undone.add(location(answer));

        var shown = site.get(location(answer)).body();
        assertThat(shown)
                .containsPattern("Last letter, mail or call</th>\\s*<td[^>]*>[^<]*</td>\\s*<td[^>]*>15 November 2026")
                .contains("Next step: C8.", "<summary>Next steps that are asked for otherwise: ")
                .doesNotContain("Nothing that the evaluation says has changed")
                .doesNotContainPattern("<td[^>]*>\\s*</td>");
        for (var language : Language.values()) {
            assertThat(LEFT_OVER
                            .matcher(site.get(location(answer).replace("/en/", "/" + language.tag() + "/"))
                                    .body())
                            .results())
                    .isEmpty();
        }
    }

    /** The file says itself when it was compiled; what was recorded since is known here. */
    @Test
    void theEvaluationSaysWhenSomethingWasRecordedLast() throws IOException {
        var older = Files.readString(Path.of("cases", "bandung-namur.yaml"))
                .replace("id: bandung-namur", "id: older")
                .replace("compiled: \"2026-11-21\"", "compiled: \"2026-03-02\"");
        site.caseFiles()
                .store(((Reading.Read<CaseFile>) Notation.readCaseFile(
                                older.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY))
                        .value());
        var evaluation = "/en/partnerships/older/evaluation?as-of=2026-12-31&framework=eleven-indicators";
        assertThat(scope(evaluation))
                .contains("File compiled 2 March 2026; what happened since is not in the file")
                .doesNotContain("Record as of");

        var fields = Map.of("title", "A fair", "type", "trade", "date", "5 May 2026");
        assertThat(post("/en/partnerships/older/record/activities", fields, site.cookie())
                        .statusCode())
                .isEqualTo(303);

        assertThat(scope(evaluation))
                .contains(
                        "File compiled 2 March 2026 Record as of 21 November 2026; what happened since is not on record");
        assertThat(scope(evaluation
                        .replace("/partnerships/older", "/desk/partnerships/older")
                        .replaceFirst("&.*", "")
                        .replace("as-of", "asOf")))
                .contains("File compiled 2 March 2026 Record as of 21 November 2026; what happened");
        assertThat(site.get("/api/v1/partnerships/older/evaluation?as-of=2026-12-31", "Accept-Language", "en")
                        .body())
                .contains("\"compiled\":\"2026-03-02\",\"recorded\":\"2026-11-21\"")
                .contains("last recorded 21 November 2026; what happened since is not on record");
        assertThat(site.get("/en/partnerships/older").body()).contains("\"dateModified\":\"2026-11-21\"");
    }

    /** What the evaluation says it was asked about, in words alone. */
    private String scope(String evaluation) {
        var page = site.get(evaluation).body();
        return page.substring(page.indexOf("id=\"scope\""), page.indexOf("</table>", page.indexOf("id=\"scope\"")))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace(" ;", ";");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-03/2024-05-07, 2024-05-03/2024-05-07, HELD",
        "12–16 Mei 2025, 2025-05-12/2025-05-16, HELD",
        "2025년 5월 12일부터 16일까지, 2025-05-12/2025-05-16, HELD",
        "about 2019, 2019~, HELD",
        "Desember 2026, 2026-12, PLANNED",
        "2027년 3월, 2027-03, PLANNED"
    })
    void theDateSaysWhetherItTookPlace(String typed, String understood, Activity.Status status) {
        recorded("title", "A", "type", "trade", "date", typed, "another", "yes");
        assertThat(file().activities().getLast()).satisfies(activity -> {
            assertThat(activity.date().orElseThrow().text()).isEqualTo(understood);
            assertThat(activity.status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title                | ''           | Title: This is needed | title",
                "date                 | 3/8/2025     | Date: 3/8/2025 can be read in more than one way | date",
                "date                 | 2025-02-30   | Date:  | date",
                "date                 | soon         | Date: “soon” is no date | date",
                "date                 | 2025/2024    | ends before it begins | date",
                "date                 | 16–12 May 2025 | “16–12 May 2025” ends before it begins | date",
                "date                 | 12 to 16     | “12 to 16” is no date that can be read | date",
                "participants.0.count | about 30     | “about 30” is only about so many | participants.0.count",
                "date                 | 2026         | Status: The date is not over yet | status",
                "date                 | ''           | Status: Without a date | status",
                "type                 | party        | Kind: This was not among the choices | type",
                "fields               | f-nothing    | Fields of cooperation: This was not among the choices | fields",
                "participants.0.count | many         | Participants, no. 1 – Number: “many” is no count | participants.0.count",
                "participants.1.count | -3           | Participants, no. 2 – Number:  | participants.1.count",
                "participants.0.side  | c            | Participants, no. 1 – Side:  | participants.0.side",
                "participants.0.group | ''           | Participants, no. 1 – Group: This is needed | participants.0.group",
                "participants.0.group | everybody    | Participants, no. 1 – Group:  | participants.0.group",
                "title                | N/A          | Title: “N/A” says nothing | title",
                "title                | n.a.         | Title: “n.a.” says nothing | title",
                "place                | -            | Place: “-” says nothing | place",
                "status               | cancel       | Status: This was not among the choices | status",
                "status               | ongoing      | Status: 2026-11-20 is over, and what is over is not under way | status",
                "date                 | before 2015  | Date: “before 2015” does not say from when on | date",
                "fields.named         | A\0B        | Fields of cooperation: There is a character in it | fields.named",
                "source.0.ref         | s99          | Source and quotation, no. 1 – Source: This was not among | source.0.ref",
                "source.0.ref         | *            | New document – Title: This is needed | document.title",
                "source.0.ref         | s1           | Quotation: Quote the passage | source.0.quote",
                "source.0.quote       | words        | Source: Say which document | source.0.ref",
                "document.title       | A report     | Quotation: Quote the passage | source.0.quote",
                "title                | A\0B     | Title: There is a character in it that cannot be seen | title",
                "place                | A\u202EB     | Place: There is a character in it that cannot be seen | place",
                "occasions            | 9..3         | Occasions: “9..3” is no count | occasions",
                "replaces             | activity-0   | Makes up for: This was not among | replaces",
            })
    void whatIsWrongIsSaidByItsFieldAndNothingIsStored(String field, String typed, String said, String at) {
        var fields =
                new HashMap<>(Map.of("title", "A", "type", "trade", "date", "2026-11-20", "participants.0.count", "3"));
        fields.put("participants.0.group", "civil-servant");
        fields.put(field, typed);

        var answer = post(PLACE, fields, site.cookie());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(said, "href=\"#" + at + "\"");
        assertThat(answer.body()).contains("value=\"" + (field.equals("title") ? "" : "A"));
        assertThat(LEFT_OVER.matcher(answer.body()).results()).isEmpty();
        assertThat(file()).isEqualTo(before);
    }

    /** Whoever has pages read aloud hears a title in its own language: WCAG 2.2, 3.1.2. */
    @Test
    void aTitleInAnotherLanguageThanThePageSaysWhichOne() {
        recorded("title", "Field school", "type", "trade", "date", "2025-05-12", "another", "yes");
        var id = file().activities().getLast().id();
        for (var page :
                List.of("/records", "/records/" + id, "", "/evaluation?as-of=2025-12-31&framework=eleven-indicators")) {
            var place = "/partnerships/bandung-seoul" + page;
            assertThat(site.get("/id" + place).body()).as(place).contains("<span lang=\"en\">Field school</span>");
            assertThat(site.get("/en" + place).body()).as(place).doesNotContain("<span lang=\"en\">Field school");
        }
    }

    /** What nobody has chosen is not recorded as chosen, and one group of participants is mostly all there is. */
    @Test
    void theFormOfAnActivityChoosesNoKindAndShowsOneGroupOfParticipants() {
        var form = site.get(PLACE, "Cookie", site.cookie()).body();
        assertThat(form)
                .containsPattern("<select id=\"type\" name=\"type\" required[^>]*>\\s*<option value=\"\">")
                .doesNotContainPattern("<option value=\"training\" selected")
                .contains("name=\"participants.0.count\"", "name=\"more\" value=\"participants\"")
                .doesNotContain("participants.1.count");
        var more = post(PLACE, Map.of("more", "participants"), site.cookie());
        assertThat(more.body()).contains("participants.1.count").doesNotContain("participants.2.count");

        var untold = post(PLACE, Map.of("title", "A", "date", "2025-05-03"), site.cookie());
        assertThat(untold.statusCode()).isEqualTo(400);
        assertThat(untold.body()).contains("Kind: This is needed", "href=\"#type\"");
    }

    /** Where a partnership has no fields yet there is nothing to tick. */
    @Test
    void fieldsThatAreTypedByTheirNamesAreRecordedWithIt() {
        var known = before.fields().getFirst();
        var name = known.label().byLanguage().values().iterator().next();
        recorded(
                "title", "A",
                "type", "trade",
                "date", "2025-05-03",
                "fields.named", "Urban farming; " + name.toUpperCase(Locale.ROOT) + "; urban farming");

        var fresh = file().fields().getLast();
        assertThat(file().fields()).hasSize(before.fields().size() + 1);
        assertThat(fresh.label().in("en")).contains("Urban farming");
        assertThat(file().activities().getLast().fields()).containsExactly(fresh.id(), known.id());
    }

    /** Nobody who has described it would think of choosing it as well. */
    @Test
    void aDocumentThatIsDescribedIsTheSource() {
        var described = new HashMap<>(Map.of("title", "A", "type", "trade", "date", "2025-05-03", "source.0.ref", ""));
        described.put("document.title", "Report of the fair");
        var asked = post(PLACE, described, site.cookie());
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body())
                .contains("Quotation: Quote the passage")
                .containsPattern("<option value=\"\\*\" selected>");

        recorded(
                "title", "A",
                "type", "trade",
                "date", "2025-05-03",
                "source.0.ref", "",
                "source.0.quote", "The fair was held",
                "document.title", "Report of the fair");
        var source = file().sources().getLast();
        assertThat(source.title().orElseThrow().in("en")).contains("Report of the fair");
        assertThat(file().activities().getLast().source())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.ref()).isEqualTo(source.id()));
    }

    /** Whoever chose another one may have meant either. */
    @Test
    void aDocumentThatIsDescribedBesideOneThatIsChosenIsAskedAbout() {
        var described = new HashMap<>(Map.of("title", "A", "type", "trade", "date", "2025-05-03"));
        described.putAll(Map.of("source.0.ref", "s1", "source.0.quote", "words", "document.title", "A report"));

        var asked = post(PLACE, described, site.cookie());

        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("another one is chosen here", "href=\"#source.0.ref\"");
    }

    /** Such as each of the statements that contradict each other, which have a source and the whole has none. */
    @Test
    void aPartOfARecordMayBeWrittenInADocumentThatIsDescribed() {
        var place = PLACE.replace("activities", "contradictions");
        assertThat(site.get(place).body()).contains("name=\"document.title\"");
        var fields = new HashMap<>(Map.of("about", "How many went", "document.title", "Report of the fair"));
        fields.putAll(Map.of(
                "versions.0.says", "Five",
                "versions.0.source.0.ref", "s1",
                "versions.0.source.0.quote", "five went",
                "versions.1.says", "Six",
                "versions.1.source.0.ref", "s1",
                "versions.1.source.0.quote", "six went"));
        var asked = post(place, fields, site.cookie());
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("no part of the record above names it", "href=\"#document.title\"");

        fields.put("versions.1.source.0.ref", "*");
        var answer = post(place, fields, site.cookie());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        undone.add(location(answer));
        var source = file().sources().getLast();
        assertThat(source.title().orElseThrow().in("en")).contains("Report of the fair");
        assertThat(file().contradictions().getLast().versions().getLast().source())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.ref()).isEqualTo(source.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "place", "source.0.quote", "source.0.place"})
    void nothingIsTakenThatIsLongerThanADocumentsPassage(String field) {
        var fields = new HashMap<>(Map.of("title", "A", "type", "trade", "date", "2026-11-20", "source.0.quote", "B"));
        fields.put("source.0.ref", "s1");
        fields.put(field, "x".repeat(Transcript.LONGEST + 1));

        var answer = post(PLACE, fields, site.cookie());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#" + field + "\"");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void whatMayBeOnRecordAlreadyIsAskedAbout() {
        var known = before.activities().stream()
                .filter(activity -> activity.type() == Activity.Kind.TRAINING)
                .filter(activity -> activity.date().isPresent())
                .findFirst()
                .orElseThrow();
        var typed = Map.of(
                "title",
                "A",
                "type",
                "training",
                "date",
                known.date().orElseThrow().text());
        var asked = post(PLACE, typed, site.cookie());
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("may be on record already", "/records/" + known.id() + "\"", "name=\"another\"");
        assertThat(file()).isEqualTo(before);

        recorded(
                "title",
                "A",
                "type",
                "training",
                "date",
                known.date().orElseThrow().text(),
                "another",
                "yes");
        assertThat(file().activities()).hasSize(before.activities().size() + 1);
    }

    /** Nobody's words are lost where several record at once: each adds to what stands there by then. */
    @Test
    void whoRecordsAtTheSameTimeAddsBesideTheOthers() throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> post(
                            PLACE,
                            Map.of("title", "At once " + i, "type", "trade", "date", "2020-01-0" + (i + 1)),
                            site.cookie()))
                    .toList();
            for (Future<HttpResponse<String>> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
        }
        answers.stream()
                .map(RecordingTest::location)
                .sorted(Comparator.comparing(RecordingTest::number))
                .forEach(undone::add);
        assertThat(file().activities()).hasSize(before.activities().size() + 8);
        assertThat(file().activities().stream().map(Activity::id)).doesNotHaveDuplicates();
    }

    private static int number(String place) {
        return Integer.parseInt(place.replaceAll(".*/", ""));
    }

    @Test
    void onlyWhoActsForOneOfTheTwoCitiesRecords() {
        var seoul = cookie("jung@seoul.go.kr", Role.AGENCY, SignedIn.SEOUL);
        var elsewhere = cookie("adm@liverpool.gov.uk", Role.HEAD, "2644210");
        assertThat(site.get(PLACE, "Cookie", "").statusCode()).isEqualTo(303);
        assertThat(post(PLACE, Map.of(), "").statusCode()).isEqualTo(401);
        assertThat(site.get(PLACE, "Cookie", elsewhere).statusCode()).isEqualTo(403);
        assertThat(site.get(PLACE, "Cookie", elsewhere).body())
                .contains("one of these cities:", "Bandung", "Seoul", "href=\"/en/account\"");
        assertThat(post(PLACE, Map.of("title", "A", "date", "2020"), elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(site.get(PLACE, "Cookie", seoul).statusCode()).isEqualTo(200);
        var namur = PLACE.replace("seoul", "namur");
        assertThat(site.get(namur, "Cookie", seoul).statusCode()).isEqualTo(403);
        assertThat(site.get(namur.replace("namur", "nowhere")).statusCode()).isEqualTo(404);
        assertThat(file()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=1+1"})
    void whatIsTypedIsText(String typed) {
        var place = recorded(
                "title",
                typed,
                "type",
                "trade",
                "date",
                "2020",
                "place",
                typed,
                "source.0.ref",
                "s1",
                "source.0.quote",
                typed,
                "another",
                "yes");
        for (var page : List.of(place, "/en/partnerships/bandung-seoul", "/en/partnerships/bandung-seoul/sources/s1")) {
            assertThat(site.get(page).body()).doesNotContain("<script>alert", "<img src=x");
        }
        var refused = post(PLACE, Map.of("title", typed, "date", typed, "source.0.quote", typed), site.cookie());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndWorksWithoutScripts(Language language) {
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                page.navigate(site.address(PLACE.replace("/en/", "/" + language.tag() + "/")));
                Browser.assertSound(page);
                page.locator("#title").fill("A");
                page.locator("#date").fill("3/8/2025");
                page.locator("#type").selectOption("training");
                page.locator(".recording button:not(.first):not(.second)").click();
                Browser.assertSound(page);
                assertThat(page.locator("[role=alert] li").count()).isEqualTo(1);
            }
        }
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address("/" + language.tag() + "/partnerships/bandung-seoul"));
            page.locator("a[href$='/record']").click();
            page.locator("a[href$='/record/activities']").click();
            page.locator("#title").fill("A");
            page.locator("#type").selectOption("trade");
            page.locator("#date").fill("2020-02");
            page.locator(".recording button:not(.first):not(.second)").click();
            page.waitForURL("**/recorded/*");
            undone.add(URI.create(page.url()).getPath());
            assertThat(page.locator("h2").count()).isEqualTo(2);
        }
        try (var page = Browser.required().page(Browser.PHONE)) {
            page.navigate(site.address(undone.getFirst()));
            Browser.assertSound(page);
        }
    }

    /** The line is lost while somebody writes, then the session runs out: they sign in, and all of it is there. */
    @Test
    void whatWasTypedIsThereWithoutALineAndAfterTheSessionHasRunOut() {
        try (var page = Browser.required().page(Browser.PHONE)) {
            signIn(page, PLACE);
            page.locator("#title").fill("Half an hour of typing");
            assertThat(page.locator("#draft-state:has-text('Draft kept')").innerText())
                    .contains("Not recorded yet");
            page.context().setOffline(true);
            page.locator("#date").fill("2020-03");
            page.locator("#draft-state:has-text('The line is lost')").waitFor();
            Browser.assertSound(page);
            page.locator(SAVE).click();
            assertThat(page.locator("#date").inputValue()).isEqualTo("2020-03");
            page.context().setOffline(false);
            page.locator("#draft-state:has-text('Draft kept')").waitFor();
            page.reload();
            assertThat(page.locator(".draft").innerText()).contains("This is your draft");
            assertThat(page.locator("#date").inputValue()).isEqualTo("2020-03");
            Browser.assertSound(page);

            page.locator("#type").selectOption("trade");
            var session = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("kembar"))
                    .findFirst()
                    .orElseThrow();
            new Sessions(site.source(), RunningSite.CLOCK)
                    .end(Secret.of(session.value).orElseThrow());
            page.locator(SAVE).click();
            assertThat(page.locator(".told").innerText()).contains("What you typed is kept for you for a day");
            Browser.assertSound(page);
            typePassword(page);
            assertThat(page.locator("#typed-again").innerText()).contains("Nothing has been stored yet");
            assertThat(page.locator("#title").inputValue()).isEqualTo("Half an hour of typing");
            assertThat(page.locator("#type").inputValue()).isEqualTo("trade");
            Browser.assertSound(page);
            page.locator(SAVE).click();
            page.waitForURL("**/recorded/*");
            undone.add(URI.create(page.url()).getPath());
            assertThat(page.locator("main").innerText()).contains("Half an hour of typing");
            page.navigate(site.address(PLACE));
            assertThat(page.locator(".draft").count()).isZero();
            assertThat(page.locator("#title").inputValue()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
        assertThat(file().activities().getLast().title().in("en")).contains("Half an hour of typing");
    }

    /** On a slow line somebody types before the script is there that keeps it. */
    @Test
    void whatWasTypedBeforeTheScriptCameIsKept() {
        try (var page = Browser.required().page(Browser.PHONE)) {
            var script = new AtomicReference<Optional<Route>>(Optional.empty());
            page.route("**/look/drafts.js", route -> script.set(Optional.of(route)));
            signIn(page, PLACE);
            page.locator("#title").fill("Typed at once");
            page.locator("#type").selectOption("trade");
            page.waitForCondition(() -> script.get().isPresent());

            page.unroute("**/look/drafts.js");
            script.get().orElseThrow().resume();

            page.locator("#draft-state:has-text('Draft kept')").waitFor();
            page.reload();
            assertThat(page.locator("#title").inputValue()).isEqualTo("Typed at once");
            assertThat(page.locator("#type").inputValue()).isEqualTo("trade");

            page.locator(".draft a").click();
            page.locator("main form button").click();
            assertThat(page.locator("#title").inputValue()).isEmpty();
        }
    }

    private void signIn(Page page, String to) {
        SignedIn.head(site.source(), RunningSite.CLOCK);
        page.navigate(site.address("/en/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        typePassword(page);
    }

    private static void typePassword(Page page) {
        page.locator("#email").fill("kabag@bandung.go.id");
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("form[action$='/sign-in'] button").click();
    }

    private CaseFile file() {
        return site.caseFiles().find("bandung-seoul").orElseThrow();
    }

    private String cookie(String email, Role role, String city) {
        var person = SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    /** Where what was recorded is shown. */
    private String recorded(String... typed) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        var answer = post(PLACE, fields, site.cookie());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        undone.add(location(answer));
        return location(answer);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String cookie) {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.kembar.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.recording.Desktop;
import org.kembar.registry.CaseFiles;
import org.kembar.tasks.Kind;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work list of whoever is signed in: their own cities' partnerships, and what they do not want to see yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkListPagesTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(work|cli|web)\\.[a-zA-Z]");
    private static final Pattern KEY =
            Pattern.compile("put-off\\?task=(agreement-lapsed%3Abandung-seoul%3A[a-z0-9-]+)");

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ON_DESK =
            Pattern.compile("rowheader\"><a href=\"/en/desk/partnerships/([a-z0-9-]+)\"");

    private final RunningSite site = RunningSite.start();
    private final String seoul = cookie("staf@seoul.go.kr", SignedIn.SEOUL);

    private String cookie(String email, String city) {
        return SignedIn.cookie(
                SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, city),
                site.source(),
                RunningSite.CLOCK);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListSaysWhatToDoAndWhyInEveryLanguage(Language language) {
        var page = site.get("/" + language.tag() + "/work-list");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(LEFT_OVER.matcher(page.body()).results()).isEmpty();
        assertThat(page.body())
                .contains("/partnerships/bandung-seoul/agreements/", "/partnerships/bandung-namur/evaluation#steps");
    }

    @Test
    void nobodySeesWhatIsOfOtherCities() {
        var bandung = site.get("/en/work-list").body();
        var own = site.get("/en/work-list", "Cookie", seoul).body();
        assertThat(bandung).contains("bandung-seoul", "bandung-namur");
        assertThat(own).contains("bandung-seoul").doesNotContain("bandung-namur", "Namur");
        var key = URLEncoder.encode("evidence:bandung-namur:cooperation_office-a", StandardCharsets.UTF_8);
        assertThat(site.get("/en/work-list/put-off?task=" + key).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/work-list/put-off?task=" + key, "Cookie", seoul)
                        .statusCode())
                .isEqualTo(404);
    }

    /** The desk counts what the list shows, in its words, and leads to it; who sees to nothing reads of nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDeskCountsWhatTheListShows(Language language) {
        var address = "/" + language.tag() + "/work-list?partnership=bandung-seoul";
        for (var cookie : List.of(site.cookie(), seoul)) {
            var headings = Jsoup.parse(site.get(address, "Cookie", cookie).body()).select("section[id]").stream()
                    .map(section -> address + "#" + section.id() + " "
                            + section.select("h2").text())
                    .filter(heading -> !heading.contains("#put-off"))
                    .toList();
            assertThat(headings).hasSizeGreaterThanOrEqualTo(2);
            var desk = Jsoup.parse(
                    site.get("/" + language.tag() + "/desk", "Cookie", cookie).body());
            assertThat(desk.select("a[href^=" + address + "]").stream()
                            .map(link -> link.attr("href") + " " + link.text()))
                    .isEqualTo(headings);
        }
        var auditor = SignedIn.cookie(
                SignedIn.invited(
                        site.source(),
                        RunningSite.CLOCK,
                        "auditor-" + language.tag() + "@bandung.go.id",
                        Role.AUDITOR,
                        SignedIn.BANDUNG),
                site.source(),
                RunningSite.CLOCK);
        assertThat(site.get("/" + language.tag() + "/desk", "Cookie", auditor).body())
                .contains("bandung-seoul")
                .doesNotContain("work-list?partnership");
    }

    /** The law of Indonesia asks nothing of Seoul: no approval of the council of Bandung, no code of its development plan. */
    @Test
    void whatOneCountrysLawAsksForIsAskedOfItsCityAlone() {
        var key = Pattern.compile("task=evidence%3Abandung-seoul%3A([a-z_-]+)");
        var bandung = site.get("/en/work-list?kind=evidence&partnership=bandung-seoul")
                .body();
        var own = site.get("/en/work-list?kind=evidence", "Cookie", seoul).body();

        assertThat(key.matcher(bandung).results().map(found -> found.group(1)))
                .contains("legal_division-a")
                .noneMatch(one -> one.endsWith("-b"));
        assertThat(key.matcher(own).results().map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(one -> one.endsWith("-a"));
        assertThat(own).doesNotContain("DPRD", "RPJMD");
        var theirs = URLEncoder.encode("evidence:bandung-seoul:legal_division-a", StandardCharsets.UTF_8);
        assertThat(site.get("/en/work-list/put-off?task=" + theirs, "Cookie", seoul)
                        .statusCode())
                .isEqualTo(404);
    }

    /** Whatever the other side is asked for: what somebody has put off does not come back because of it. */
    @Test
    void whatTheEvaluationAsksIsKnownByTheSideThatIsAsked() throws IOException {
        var key = Pattern.compile("task=(evidence%3A[a-z0-9-]+%3A[a-z_-]+)");
        var bandung = site.get("/en/work-list?kind=evidence").body();
        var own = site.get("/en/work-list?kind=evidence", "Cookie", seoul).body();
        assertThat(key.matcher(bandung).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(one -> one.endsWith("-a"));
        assertThat(key.matcher(own).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(one -> one.endsWith("-b"));

        // As it was put off before sides were told apart.
        var jdbc = JdbcClient.create(site.source());
        var unit = key.matcher(own).results().findFirst().orElseThrow().group(1).replaceAll("-b$", "");
        jdbc.sql("""
                insert into worklist.put_off (person, task, until, reason, at)
                select id, :task, '2027-03-01', 'Not before March', now() from access.people where email = 'staf@seoul.go.kr'
                """)
                .param("task", URLDecoder.decode(unit, StandardCharsets.UTF_8))
                .update();
        try (var migration = CaseFiles.class.getResourceAsStream("migrations/V32__what_was_put_off_by_side.sql")) {
            jdbc.sql(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        assertThat(site.get("/en/work-list", "Cookie", seoul).body())
                .contains("Not before March")
                .doesNotContain("task=" + unit + "-b");
    }

    private String calendar() {
        var made = post("/en/work-list/reminders/calendar", Map.of(), site.cookie());
        var address = Pattern.compile("/calendars/[A-Za-z0-9_-]{43}\\.ics").matcher(made.body());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    /** What one side keeps for itself asks that side, in no letter and no calendar; what it has mended for itself asks it no more. */
    @Test
    void whatASideHasForItselfAsksThatSideAlone() {
        var own = Desktop.at(site, "bandung-seoul");
        var calendar = calendar();
        assertThat(site.get(calendar).body()).contains("lapsed");
        var plan = own.post(
                "record/activities",
                Map.of(
                        "title",
                        "Rahasia",
                        "type",
                        "training",
                        "status",
                        "planned",
                        "date",
                        "2025-02",
                        "audience",
                        "side-a",
                        "another",
                        "yes"));
        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(303);
        var line = "Rahasia";
        assertThat(site.get("/en/work-list?kind=plan-overdue&partnership=bandung-seoul")
                        .body())
                .contains(line, "sent neither by e-mail nor to calendars", "/en/desk/partnerships/bandung-seoul");
        assertThat(site.get("/en/work-list", "Cookie", seoul).body()).doesNotContain(line);
        assertThat(site.get(calendar).body()).doesNotContain(line).contains("lapsed");
        assertThat(site.get("/en/desk/trail/looks").body()).contains("bandung-seoul");

        var agreed = own.post(
                "record/agreements",
                Map.of(
                        "type",
                        "memorandum-of-understanding",
                        "follows",
                        "a2",
                        "title",
                        "Perpanjangan",
                        "signed",
                        "2026-01-05",
                        "from",
                        "2026-01-05",
                        "until",
                        "2031-01-05",
                        "audience",
                        "side-a",
                        "another",
                        "yes"));
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(303);
        assertThat(KEY.matcher(site.get("/en/work-list").body()).find()).isFalse();
        assertThat(KEY.matcher(site.get("/en/work-list", "Cookie", seoul).body())
                        .find())
                .isTrue();
        assertThat(site.get(calendar).body()).doesNotContain("lapsed");
        for (var done : List.of(agreed, plan)) {
            var number = done.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
            assertThat(post("/en/desk/partnerships/bandung-seoul/changes/" + number + "/undo", Map.of(), site.cookie())
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    private static final Pattern SETTLED = Pattern.compile("role=\"rowheader\"><a href=\"([^\"]*)\"");

    /** Of every kind one, in partnerships of Bandung's. */
    private static final Map<String, String> OF_EVERY_KIND = Map.of(
            "settled-one",
            """
            agreements: [{id: mou, type: memorandum-of-understanding, signed: "2022-03-01", termYears: 5}]
            obligations:
              - {id: owed, type: meeting-action, text: {en: "Send the list"}, side: a, due: "2026-03-01"}
            messages: [{id: letter, sent: "2026-08-03", from: b, channel: letter}]
            activities:
              - {id: training, type: training, title: {en: "Training"}, date: "2026-05-04", status: held}
              - {id: visit, type: study-visit, title: {en: "Visit"}, date: "2026-06", status: planned}
            budget: [{id: promise, stage: promised, payer: city, side: a, date: "2023", activities: [training]}]
            """,
            "settled-two",
            "agreements: [{id: gone, type: memorandum-of-understanding, signed: \"2016-10-07\", termYears: 5}]",
            "settled-three",
            "agreements: [{id: old, type: charter, signed: \"2010-03-01\"}]");

    /** On which the site believes to be, as the address of an evaluation says it. */
    private static final String DAY = "?as-of=2026-11-21&framework=eleven-indicators";

    private static String settledIn(Kind kind) {
        return switch (kind) {
            case AGREEMENT_LAPSED -> "/partnerships/settled-two/record/agreements";
            case AGREEMENT_ENDING -> "/partnerships/settled-one/record/agreements";
            case AGREEMENT_OLD -> "/partnerships/settled-three/records/old/correct";
            case OBLIGATION -> "/partnerships/settled-one/records/owed/correct";
            case PLAN_OVERDUE -> "/partnerships/settled-one/records/visit/correct";
            case REPLY -> "/partnerships/settled-one/records/letter/correct";
            case REPORT -> "/partnerships/settled-one/records/training/correct";
            case MONEY -> "/partnerships/settled-one/record/budget";
            case ANNUAL_PLAN -> "/partnerships/settled-one/record/annualPlans";
            case CONTACT -> "/partnerships/settled-one/record/contacts";
            case EVIDENCE -> "/partnerships/settled-one/evaluation#steps";
            case NAMES -> throw new AssertionError("follows from a list beside the record, with tests of its own");
        };
    }

    /** A form that settles it, for whoever may fill it in; for others where it stands. */
    @Test
    void everyTaskLeadsToWhereItIsSettled() {
        OF_EVERY_KIND.forEach((id, facts) -> site.caseFiles().store(partnership(id, facts)));
        var agency = SignedIn.cookie(
                SignedIn.invited(
                        site.source(), RunningSite.CLOCK, "dinas.tugas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG),
                site.source(),
                RunningSite.CLOCK);
        for (var kind : EnumSet.complementOf(EnumSet.of(Kind.NAMES))) {
            var place = "/en" + settledIn(kind);
            assertThat(places(kind, site.cookie())).as("%s", kind).contains(place);
            var page = site.get(place.replace("#steps", DAY));
            assertThat(page.statusCode()).as(place).isEqualTo(200);
            assertThat(page.body())
                    .as(place)
                    .contains(kind == Kind.EVIDENCE ? "id=\"steps\"" : "<form class=\"chooser recording");
            assertThat(places(kind, agency))
                    .isNotEmpty()
                    .allSatisfy(other -> assertThat(site.get(
                                            other.replace("/evaluation#steps", "/evaluation" + DAY)
                                                    .replaceAll("#.*", ""),
                                            "Cookie",
                                            agency)
                                    .statusCode())
                            .as(other)
                            .isEqualTo(200));
        }
    }

    /** A technical agency corrects nothing: it records the report that it owes as what came of the activity. */
    @Test
    void anAgencyRecordsTheReportThatItOwes() {
        site.caseFiles().store(partnership("owed-report", Objects.requireNonNull(OF_EVERY_KIND.get("settled-one"))));
        var agency = SignedIn.cookie(
                SignedIn.invited(
                        site.source(), RunningSite.CLOCK, "dinas.laporan@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG),
                site.source(),
                RunningSite.CLOCK);
        var place = "/en/partnerships/owed-report/record/outputs?type=output&activities=training";
        assertThat(places(Kind.REPORT, agency)).contains(place.replace("&", "&amp;"));
        assertThat(site.get(place, "Cookie", agency).body())
                .contains("<option value=\"output\" selected", "value=\"training\" checked");
        var sent = RunningSite.send(
                HttpRequest.newBuilder(URI.create(site.address("/en/partnerships/owed-report/record/outputs")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", agency)
                        .POST(BodyPublishers.ofString(
                                "type=output&activities=training&text=Report&planned=false&audience=side-a"))
                        .build());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(places(Kind.REPORT, agency)).noneMatch(one -> one.contains("owed-report"));
    }

    /** Both ways lead on: renewing, and deciding to end it; with what is decided on chosen already. */
    @Test
    void aLapsedAgreementIsRenewedOrEnded() {
        site.caseFiles().store(partnership("settled-two", Objects.requireNonNull(OF_EVERY_KIND.get("settled-two"))));
        var ending = "/en/partnerships/settled-two/record/agreements?type=termination&follows=gone";
        assertThat(site.get("/en/work-list?kind=agreement-lapsed").body())
                .contains("href=\"" + ending.replace("&", "&amp;") + "\"");
        assertThat(site.get(ending).body())
                .contains("<option value=\"termination\" selected", "<option value=\"gone\" selected");

        // And then every page says by what it was ended.
        var facts = Objects.requireNonNull(OF_EVERY_KIND.get("settled-two"));
        site.caseFiles()
                .store(
                        partnership(
                                "ended-one",
                                facts.replace(
                                        "[{id: gone",
                                        "[{id: end, type: termination, signed: \"2020-05-03\", follows: gone, title: {en: Note to end}}, {id: gone")));
        for (var page : List.of("", "/evaluation" + DAY, "/agreements/gone")) {
            var shown = site.get("/en/partnerships/ended-one" + page, "Cookie", "");
            assertThat(Jsoup.parse(shown.body()).text())
                    .as(page)
                    .contains("nded by decision of 3 May 2020, Note to end");
        }
        assertThat(site.get("/en/work-list?kind=agreement-lapsed").body())
                .doesNotContain("/en/partnerships/ended-one/record/agreements");
    }

    /** The page of a partnership and the list say the same to be overdue: there is one rule. */
    @Test
    void whatIsOverdueIsSoOnBothPages() {
        OF_EVERY_KIND.forEach((id, facts) -> site.caseFiles().store(partnership(id, facts)));
        for (var id : List.of("settled-one", "settled-two", "settled-three", "bandung-seoul", "bandung-namur")) {
            var list = site.get("/en/work-list?partnership=" + id).body();
            var overdue = list.contains("id=\"overdue\"") ? list.substring(list.indexOf("id=\"overdue\"")) : "";
            var many = overdue.isEmpty()
                    ? 0
                    : overdue.substring(0, overdue.indexOf("</section>")).split("rowheader\">", -1).length - 1;
            var page = site.get("/en/partnerships/" + id, "Cookie", "").body();
            var from = page.indexOf("<dt>Overdue");
            var said = page.substring(from, page.indexOf("<dt>", from + 1));
            var items = said.split("<li>", -1).length - 1;
            if (many == 0) {
                assertThat(said).as(id).contains("By what is on record nothing is overdue.");
            } else if (many <= 3) {
                assertThat(items).as(id).isEqualTo(many);
            } else {
                assertThat(items).as(id).isEqualTo(4);
                assertThat(said).as(id).contains((many - 3) + " more");
            }
        }
    }

    private List<String> places(Kind kind, String cookie) {
        return SETTLED.matcher(site.get("/en/work-list?kind=" + kind.word(), "Cookie", cookie)
                        .body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static CaseFile partnership(String id, String facts) {
        var text = """
                schema: pcf/0.2
                id: %s
                compiled: "2026-11-21"
                title: {en: "T"}
                partnership: {type: sister-city, parties: [{side: a, city: bandung}, {side: b, city: b}]}
                cities:
                  - {id: bandung, name: {en: "Bandung"}, country: ID, geonames: 1650357}
                  - {id: b, name: {en: "Jeonju"}, country: KR}
                assertions: [{id: whole, says: complete, about: budget-lines}]
                """.formatted(id) + facts;
        return switch (Notation.readCaseFile(text.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY)) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void theListIsNarrowedByWhatStandsInTheAddress() {
        assertThat(site.get("/en/work-list?partnership=bandung-namur").body())
                .contains("/partnerships/bandung-namur")
                .doesNotContain("/partnerships/bandung-seoul");
        assertThat(site.get("/en/work-list?kind=evidence").body())
                .contains("/evaluation#steps")
                .doesNotContain("/agreements/");
        assertThat(site.get("/en/work-list?side=theirs&partnership=%22%3E%3Cscript%3E")
                        .body())
                .contains("Nothing of what you look for")
                .doesNotContain("\"><script>");
    }

    /** For one person, with the reason, until the day, and back. */
    @Test
    void whatIsPutOffIsHiddenFromNobodyElse() {
        var officer = cookie("satu@bandung.go.id", SignedIn.BANDUNG);
        var found = KEY.matcher(site.get("/en/work-list", "Cookie", officer).body());
        assertThat(found.find()).isTrue();
        var key = found.group(1).replace("%3A", ":");
        var reason = "<script>alert(1)</script>";
        var refused = post("/en/work-list/put-off", Map.of("task", key, "until", "2026-11-21", "reason", ""), officer);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("choose a day after today", "say it in 1 to 500");

        var done = post("/en/work-list/put-off", Map.of("task", key, "until", "2026-12-01", "reason", reason), officer);
        assertThat(done.statusCode()).isEqualTo(303);
        var after = site.get("/en/work-list", "Cookie", officer).body();
        assertThat(after)
                .contains("Until 1 December 2026", "&lt;script&gt;", "value=\"" + key + "\"")
                .doesNotContain(reason, found.group());
        assertThat(site.get("/en/work-list").body()).contains(found.group());
        assertThat(post("/en/work-list/put-off/back", Map.of("task", key), site.cookie())
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/en/work-list", "Cookie", officer).body()).doesNotContain(found.group());
        post("/en/work-list/put-off/back", Map.of("task", key), officer);
        assertThat(site.get("/en/work-list", "Cookie", officer).body()).contains(found.group());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21", "2028-11-22", "soon", "''", "2026-02-30", "+999999999-12-31"})
    void nothingIsPutOffUntilADayThatIsNone(String until) {
        var key = KEY.matcher(site.get("/en/work-list").body())
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(post(
                                "/en/work-list/put-off",
                                Map.of("task", key.group(1).replace("%3A", ":"), "until", until, "reason", "x"),
                                site.cookie())
                        .statusCode())
                .isEqualTo(400);
    }

    /** What a case file says is text, whatever stands in it; and the list does not ask the database more often for more. */
    @Test
    void whatIsRecordedIsTextAndManyPartnershipsAskNoMoreOften() {
        var connections = new AtomicInteger();
        var counted = RunningSite.asking(site.source(), connections::incrementAndGet);
        try (var other = RunningSite.startedOn(counted)) {
            var few = asked(other.address(), connections);
            site.caseFiles()
                    .store(IntStream.range(0, 60)
                            .mapToObj(WorkListPagesTest::another)
                            .toList());
            assertThat(asked(other.address(), connections)).isEqualTo(few);
            var page = RunningSite.get(other.address(), "/en/work-list", "Cookie", site.cookie());
            assertThat(page.body()).contains("hostile-19", "&lt;img src=x").doesNotContain("<img src=x");
        }
        // In the order of the ids the second part has what the first has not.
        assertThat(site.get("/en/work-list?after=hostile-5").body())
                .contains("/hostile-6/")
                .doesNotContain("/hostile-19/");
        var first = site.get("/en/desk").body();
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = site.get(next.group(1)).body();
        assertThat(NEXT.matcher(second).find()).isFalse();
        assertThat(onDesk(first)).hasSize(50).doesNotContainAnyElementsOf(onDesk(second));
        assertThat(onDesk(second)).contains("hostile-9").hasSizeGreaterThan(10);
    }

    private static List<String> onDesk(String page) {
        return ON_DESK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** Once read; whoever comes first pays for the reading. */
    private int asked(URI address, AtomicInteger connections) {
        RunningSite.get(address, "/en/work-list", "Cookie", site.cookie());
        var before = connections.get();
        RunningSite.get(address, "/en/work-list", "Cookie", site.cookie());
        return connections.get() - before;
    }

    private static CaseFile another(int number) {
        var text = """
                schema: pcf/0.2
                id: hostile-%d
                compiled: "2026-11-21"
                title: {en: "T"}
                partnership: {type: sister-city, parties: [{side: a, city: bandung}, {side: b, city: b}]}
                cities:
                  - {id: bandung, name: {en: "Bandung"}, country: ID, geonames: 1650357}
                  - {id: b, name: {en: "<img src=x onerror=alert(1)>"}, country: KR}
                """.formatted(number);
        return ((Reading.Read<CaseFile>)
                        Notation.readCaseFile(text.getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY))
                .value();
    }

    /** By what each put on record, side by side; nobody learns it of other cities. */
    @Test
    void whoHasReportedAndWhoHasNotIsSaid() {
        var agency = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "dinas@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var before = cells(site.get("/en/work-list/reporting").body());
        assertThat(before)
                .contains("Bandung – Seoul | Seoul | Cooperation office | Not reported | Nothing yet |")
                .contains(
                        "Bandung – Namur | Namur | Cooperation office | Not reported | Nobody acts for this side here yet |");
        assertThat(post(
                                "/en/partnerships/bandung-seoul/record/activities",
                                Map.of("title", "Webinar on buses", "type", "seminar", "date", "2026-11-20"),
                                SignedIn.cookie(agency, site.source(), RunningSite.CLOCK))
                        .statusCode())
                .isEqualTo(303);
        assertThat(cells(site.get("/en/work-list/reporting").body()))
                .contains("Bandung – Seoul | Bandung | Technical agencies | Reported, once"
                        + " | 21 November 2026, dinas@bandung.go.id | less than a day")
                .contains("Bandung – Namur | Bandung | Technical agencies | Not reported | Nothing yet |");
        assertThat(cells(site.get("/en/work-list/reporting?year=2025").body()))
                .contains(
                        "Bandung – Seoul | Bandung | Technical agencies | Not reported | 21 November 2026, dinas@bandung.go.id");
        for (var language : Language.values()) {
            assertThat(LEFT_OVER
                            .matcher(site.get("/" + language.tag() + "/work-list/reporting?year=x")
                                    .body())
                            .results())
                    .isEmpty();
        }
        assertThat(site.get("/en/work-list/reporting", "Cookie", seoul).body()).doesNotContain("Namur");
    }

    /** Whoever moves on has still done it; what was taken back has not been. */
    @Test
    void whatWasRecordedStaysCountedForItsCity() {
        var moves = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "mutasi@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var both = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "rangkap@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        SignedIn.invited(site.source(), RunningSite.CLOCK, "rangkap2@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        var jdbc = JdbcClient.create(site.source());
        jdbc.sql("insert into access.roles (person, role, city, since) values (:person, 'officer', :city, now())")
                .param("person", both.id())
                .param("city", SignedIn.BANDUNG)
                .update();
        var before = cells(site.get("/en/work-list/reporting").body());
        assertThat(before).contains("Bandung – Namur | Bandung | Cooperation office | Not reported | Nothing yet |");
        var agencies = agencies(before);

        recorded("Kunjungan", "2026-11-20", moves);
        jdbc.sql("delete from access.roles where person = :person")
                .param("person", moves.id())
                .update();
        var kept = recorded("Pertemuan", "2026-03-02", both);
        var after = cells(site.get("/en/work-list/reporting").body());
        assertThat(after)
                .contains("Bandung – Namur | Bandung | Cooperation office | Reported, 2 times")
                .contains("mutasi@bandung.go.id");
        assertThat(agencies(after)).isEqualTo(agencies);

        assertThat(post("/en/imports/" + kept + "/undo", Map.of(), site.cookie())
                        .statusCode())
                .isEqualTo(303);
        assertThat(cells(site.get("/en/work-list/reporting").body()))
                .contains("Bandung – Namur | Bandung | Cooperation office | Reported, once"
                        + " | 21 November 2026, mutasi@bandung.go.id");
    }

    /** The line of the agencies of Bandung in the partnership with Namur. */
    private static String agencies(String cells) {
        return cells.lines()
                .filter(line -> line.startsWith("Bandung – Namur | Bandung | Technical agencies"))
                .collect(Collectors.joining());
    }

    private String recorded(String title, String day, Person by) {
        var answer = post(
                "/en/partnerships/bandung-namur/record/activities",
                Map.of("title", title, "type", "seminar", "date", day),
                SignedIn.cookie(by, site.source(), RunningSite.CLOCK));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*?(\\d+)([?].*)?$", "$1");
    }

    @Test
    void whatNoDatabaseTakesIsNoTaskThatWasPutOff() {
        for (var path : List.of("/en/work-list/put-off?task=a%00b", "/en/work-list?task=a%00b&kind=a%00b")) {
            assertThat(site.get(path).statusCode()).as(path).isLessThan(500);
        }
        assertThat(post("/en/work-list/put-off/back", Map.of("task", "a\0b"), site.cookie())
                        .statusCode())
                .isEqualTo(303);
    }

    /** Each row of the table in a line. */
    private static String cells(String page) {
        return Pattern.compile("<tr role=\"row\">(.*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL)
                        .matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1).replaceAll("<[^>]*>", ""))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theListAndItsFormAreAccessibleOnAPhone() {
        try (var page = Browser.required().page(Browser.PHONE)) {
            site.signedIn(page).navigate(site.address("/en/work-list"));
            Browser.assertSound(page);
            page.navigate(site.address("/en/work-list/reminders"));
            page.locator("section:last-of-type button").first().click();
            page.locator("#link").waitFor();
            Browser.assertSound(page);
            page.navigate(site.address("/en/work-list/reporting"));
            Browser.assertSound(page);
            page.navigate(site.address("/en/work-list"));
            page.locator("a[href*='put-off?task=agreement-lapsed']").first().click();
            Browser.assertSound(page);
            page.locator("#until").fill("2026-12-24");
            page.locator("#reason").fill("The mayor decides in December");
            page.locator("main button").click();
            page.locator("#put-off").waitFor();
            Browser.assertSound(page);
            page.locator("#put-off button").first().click();
            page.locator("#put-off")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
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
}

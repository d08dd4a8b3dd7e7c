package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Acting;
import org.kembar.access.Role;
import org.kembar.access.Visit;
import org.kembar.casefile.BudgetLine;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending.Part;
import org.kembar.recording.Desktop;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.UnpackedBook;
import org.kembar.web.RunningSite;
import org.kembar.workbook.Books;

/** A workbook of what is not public goes out to who may see it, is edited, and comes back: stored for them, and seen by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWorkbookPagesTest {

    private static final String ID = "bandung-seoul";
    private static final String SECRET = "Xyzzybudget";
    private static final String ONLY_BANDUNG = "Bandung alone, its agencies included";
    private static final String BOTH = "Both cities alone, their councils and supervisors included";
    private static final String BRINGING_BACK = "/en/desk/partnerships/" + ID + "/workbook";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(cli|import|revision|web|workbook)\\.[a-z]");
    private static final long NOBODY = 999;

    private final RunningSite site = RunningSite.start();
    private final Annexes annexes = new Annexes(site.source(), RunningSite.CLOCK);
    private final Desktop head = Desktop.at(site, ID);
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String before;

    OwnWorkbookPagesTest() {
        for (var role : List.of(Role.OFFICER, Role.AGENCY, Role.AUDITOR, Role.COUNCIL)) {
            cookies.put(
                    role.name().toLowerCase(Locale.ROOT),
                    cookie(SignedIn.invited(
                            site.source(),
                            RunningSite.CLOCK,
                            role.name().toLowerCase(Locale.ROOT) + "@bandung.go.id",
                            role,
                            SignedIn.BANDUNG)));
        }
        var ofSeoul = SignedIn.invited(site.source(), RunningSite.CLOCK, "kim@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);
        cookies.put(
                "seoul",
                cookie(SignedIn.joined(
                        site.source(),
                        RunningSite.CLOCK,
                        ofSeoul,
                        "lee@seoul.go.kr",
                        new Acting(Role.OFFICER, SignedIn.SEOUL))));
        cookies.put(
                "guest",
                cookie(SignedIn.joined(
                        site.source(),
                        RunningSite.CLOCK,
                        SignedIn.head(site.source(), RunningSite.CLOCK),
                        "tamu@example.org",
                        new Visit(
                                ID,
                                SignedIn.BANDUNG,
                                RunningSite.CLOCK.instant().plus(Duration.ofDays(14))))));
        cookies.put("head", site.cookie());
        before = state();
    }

    private String cookie(org.kembar.access.Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private String of(String who) {
        return cookies.getOrDefault(who, "");
    }

    private Seen seen(Audience... audiences) {
        var all = EnumSet.of(Audience.PUBLIC);
        all.addAll(List.of(audiences));
        return annexes.look(NOBODY, ID, all).orElseThrow();
    }

    private String state() {
        return seen(Audience.values()).state();
    }

    @AfterEach
    void asItWas() {
        assertThat(state()).isEqualTo(before);
    }

    @AfterAll
    void theTrailIsSound() {
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private HttpResponse<byte[]> asked(String who, String query) {
        return site.bytes("/en/desk/partnerships/" + ID + "/workbook.xlsx" + query, "Cookie", of(who));
    }

    private FoundBook taken(String who) {
        var answer = asked(who, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Books.opened(answer.body());
    }

    private HttpResponse<String> sent(String who, FoundBook book) {
        return Sending.post(
                site.address("/en/import"),
                Sending.body(List.of(new Part("a.xlsx", Books.saved(book)))),
                "Cookie",
                of(who));
    }

    private static FoundBook typed(FoundBook book, String sheet, int row, Map<String, String> cells) {
        var typed = book;
        for (var cell : cells.entrySet()) {
            typed = Books.with(typed, sheet, row, cell.getKey(), cell.getValue());
        }
        return typed;
    }

    /** To the page of the partnership itself. */
    private HttpResponse<String> broughtBack(String who, String name, byte[] content) {
        return Sending.post(
                site.address(BRINGING_BACK), Sending.body(List.of(new Part(name, content))), "Cookie", of(who));
    }

    private String backBy(String who, FoundBook book) {
        return leadsTo(broughtBack(who, "a.xlsx", Books.saved(book)));
    }

    private void refusedBackBy(String who, FoundBook book, String cell, String sentence) {
        var answer = broughtBack(who, "a.xlsx", Books.saved(book));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("<code>" + cell + ":</code>").contains(sentence);
    }

    private String waiting(String who, FoundBook book) {
        return leadsTo(sent(who, book));
    }

    private HttpResponse<String> press(String who, String path, String form) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", of(who))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void refused(String who, FoundBook book, String... sentences) {
        var answer = sent(who, book);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentences).containsPattern("<code>[^<]*![A-Z]+\\d+:</code>");
        assertThat(LEFT_OVER.matcher(answer.body()).results()).isEmpty();
    }

    private String recorded(String audience, String... more) {
        var typed = new HashMap<>(
                Map.of("stage", "paid", "payer", "city", "side", "a", "money.amount", "1250000", "date", "2025"));
        typed.putAll(Map.of("money.currency", "IDR", "audience", audience, "text", SECRET, "another", "yes"));
        for (var i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return leadsTo(head.post("record/budget", typed));
    }

    private void takeBack(String place) {
        var number = Long.parseLong(place.replaceAll("\\?.*", "").replaceAll(".*/", ""));
        assertThat(new Imports(site.source(), RunningSite.CLOCK).undo(number)).isInstanceOf(Imports.Undone.Done.class);
    }

    private BudgetLine line() {
        return seen(Audience.values()).file().budget().stream()
                .filter(one -> one.text().toString().contains(SECRET))
                .findFirst()
                .orElseThrow();
    }

    private static String words(FoundBook book) {
        return book.sheets().stream()
                .flatMap(page -> page.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .collect(Collectors.joining("\n"));
    }

    /** What comes back as it went out changes nothing, with what is not public as without. */
    @Test
    void withoutAChangeThereIsNothingToTake() {
        var place = recorded("side-a");
        for (var who : List.of("head", "seoul")) {
            var address = waiting(who, taken(who));
            assertThat(site.get(address, "Cookie", of(who)).body())
                    .as(who)
                    .contains("changes nothing")
                    .doesNotContain("/store\"");
            leadsTo(press(who, address + "/leave", ""));
        }
        takeBack(place);
    }

    /** A city's own money goes out, comes back with another amount, and stays its own. */
    @Test
    void whatIsPrivateComesBackChangedAndStaysPrivate() {
        var place = recorded("side-a");
        var id = line().id();
        var book = taken("officer");
        var row = Books.row(book, "Money", id);
        assertThat(Books.cell(book, "Money", row, "audience")).isEqualTo(ONLY_BANDUNG);
        assertThat(words(book)).contains("holds what is not public");

        var address = waiting("officer", Books.with(book, "Money", row, "money.amount", "999000"));
        var shown = site.get(address, "Cookie", of("officer")).body();
        assertThat(shown).contains("999,000", address + "/store");
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();
        assertThat(site.get(address, "Cookie", of("seoul")).body()).doesNotContain(SECRET);
        var done = leadsTo(press("officer", address + "/store", ""));
        assertThat(done).contains("/desk/partnerships/" + ID + "/recorded/");
        assertThat(leadsTo(press("officer", address + "/store", ""))).isEqualTo(done);
        assertThat(site.get(done, "Cookie", of("head")).body()).contains("999,000");

        assertThat(seen(Audience.SIDE_A).audience(id)).isEqualTo(Audience.SIDE_A);
        assertThat(line().money().toString()).contains("999000");
        assertThat(seen(Audience.PARTNERS, Audience.SIDE_B).file().toString()).doesNotContain(SECRET);
        nobodyElseIsTold(done);
        leadsTo(press("officer", done.replace("/recorded/", "/changes/") + "/undo", ""));
        assertThat(line().money().toString()).contains("1250000");
        takeBack(place);
    }

    private void nobodyElseIsTold(String done) {
        var number = done.replaceAll(".*/", "");
        assertThat(words(taken("seoul"))).doesNotContain(SECRET);
        assertThat(words(Books.opened(
                        site.bytes("/en/partnerships/" + ID + "/workbook.xlsx").body())))
                .doesNotContain(SECRET);
        for (var page : List.of(
                done,
                "/en/desk/partnerships/" + ID,
                "/en/desk/partnerships/" + ID + "/trail",
                "/en/partnerships/" + ID + "/recorded/" + number,
                "/en/imports/" + number,
                "/en/desk/trail",
                "/en/trail",
                "/en/import")) {
            assertThat(site.get(page, "Cookie", of("seoul")).body()).as(page).doesNotContain(SECRET);
        }
    }

    /** Everything that has a place in a workbook: new rows as a form would have it, and as they say. */
    @Test
    void newRowsAreForWhomTheySay() {
        var book = taken("head");
        var next = Books.next(book, "Money");
        for (var cells : List.of(
                Map.of("text@en", SECRET + " mine", "payer", "city", "side", "a", "stage", "paid"),
                Map.of("text@en", SECRET + " ours", "payer", "city", "stage", "paid", "audience", BOTH),
                Map.of("text@en", SECRET + " all", "payer", "city", "stage", "paid", "audience", "Everybody"))) {
            for (var cell : cells.entrySet()) {
                book = Books.with(book, "Money", next, cell.getKey(), cell.getValue());
            }
            book = Books.with(book, "Money", next, "date", "2025");
            book = Books.with(book, "Money", next, "source.ref", "new-source");
            book = Books.with(book, "Money", next, "source.quote", "As it says");
            next++;
        }
        var source = Books.next(book, "Sources");
        book = Books.with(book, "Sources", source, "id", "new-source");
        book = Books.with(book, "Sources", source, "type", "report");
        book = Books.with(book, "Sources", source, "title@en", "New source");

        var address = waiting("head", book);
        assertThat(site.get(address, "Cookie", of("head")).body()).contains(SECRET, ONLY_BANDUNG, BOTH);
        var done = leadsTo(press("head", address + "/store", ""));
        assertThat(budget(seen())).containsExactly(SECRET + " all");
        assertThat(budget(seen(Audience.PARTNERS))).containsExactlyInAnyOrder(SECRET + " all", SECRET + " ours");
        assertThat(budget(seen(Audience.PARTNERS, Audience.SIDE_A))).hasSize(3);
        assertThat(seen().file().sources()).anyMatch(one -> one.id().equals("new-source"));
        takeBack(done);
    }

    private static Set<String> budget(Seen seen) {
        return seen.file().budget().stream()
                .flatMap(line -> line.text().stream())
                .flatMap(text -> text.in("en").stream())
                .filter(text -> text.startsWith(SECRET))
                .collect(Collectors.toSet());
    }

    /** Who changes nothing here, or sees nothing, has no use for a workbook of it. */
    @Test
    void whoRecordsTakesItAndNobodyElse() {
        var place = recorded("side-a");
        var gets = Set.of("head", "officer", "agency", "seoul");
        cookies.keySet().forEach(who -> {
            var answer = asked(who, "");
            assertThat(answer.statusCode() == 200).as(who).isEqualTo(gets.contains(who));
            if (gets.contains(who)) {
                assertThat(words(Books.opened(answer.body())).contains(SECRET))
                        .as(who)
                        .isEqualTo(!who.equals("seoul"));
                assertThat(answer.headers().firstValue("Cache-Control")).as(who).contains("no-store");
            }
        });
        assertThat(site.bytes("/en/desk/partnerships/" + ID + "/workbook.xlsx", "Cookie", "")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(site.get("/en/desk/partnerships/" + ID, "Cookie", of("agency"))
                        .body())
                .contains("/workbook.xlsx", "name=\"year\"", "value=\"2016\"", "Bring a workbook back");
        assertThat(site.get(BRINGING_BACK, "Cookie", of("agency")).body()).contains("correct those that you recorded");
        assertThat(site.get(BRINGING_BACK, "Cookie", of("officer")).body())
                .contains("Show what would change")
                .doesNotContain("correct those that you recorded");
        for (var who : List.of("auditor", "council", "guest")) {
            assertThat(site.get(BRINGING_BACK, "Cookie", of(who)).statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(site.get("/en/desk/partnerships/" + ID, "Cookie", of("auditor"))
                        .body())
                .doesNotContain("/workbook.xlsx");
        var year = asked("officer", "?year=2016");
        assertThat(year.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(ID + "-desk-2016.xlsx");
        assertThat(asked("officer", "?year=x").statusCode()).isEqualTo(404);
        assertThat(annexes.views(ID, Set.of(Audience.SIDE_A), 100))
                .filteredOn(view -> view.person() != NOBODY)
                .hasSizeGreaterThanOrEqualTo(3);
        takeBack(place);
    }

    /** What the other city's office decides about is grey, with whose it is, and refused by its cell; its row stays. */
    @Test
    void whatIsTheOthersIsMarkedAndRefusedByItsCell() {
        var place = recorded("partners");
        var id = line().id();
        var answer = asked("seoul", "");
        assertThat(UnpackedBook.text(answer.body())).contains("This row belongs to Bandung");
        var book = Books.opened(answer.body());
        var row = Books.row(book, "Money", id);

        refused("seoul", Books.with(book, "Money", row, "money.amount", "1"), "This record belongs to Bandung");
        refused("seoul", Books.with(book, "Money", row, "audience", "Everybody"), "This record belongs to Bandung");
        var address = waiting("seoul", Books.without(book, "Money", row));
        assertThat(site.get(address, "Cookie", of("seoul")).body())
                .contains("only the office of Bandung removes it")
                .doesNotContain("name=\"removal0\"");
        var forced = press("seoul", address + "/store", "removal0=on");
        assertThat(forced.statusCode()).isEqualTo(409);
        assertThat(line().id()).isEqualTo(id);
        leadsTo(press("seoul", address + "/leave", ""));
        takeBack(place);
    }

    /** Both keep activities: the partner corrects one with a reason, and neither removes it nor shows it to others. */
    @Test
    void whatBothKeepIsCorrectedWithAReason() {
        var place = leadsTo(head.post(
                "record/activities",
                Map.of(
                        "type",
                        "workshop",
                        "title",
                        SECRET,
                        "date",
                        "2025-03-04",
                        "audience",
                        "partners",
                        "another",
                        "yes")));
        var id = seen(Audience.PARTNERS).file().activities().getLast().id();
        var book = taken("seoul");
        var row = Books.row(book, "Activities", id);
        refused("seoul", Books.with(book, "Activities", row, "audience", "Everybody"), "Its office decides");

        var address = waiting("seoul", Books.with(book, "Activities", row, "place@en", "Mapo"));
        assertThat(site.get(address, "Cookie", of("seoul")).body())
                .contains("Whoever sees the record reads it")
                .doesNotContain("Everybody can read it");
        var unsaid = press("seoul", address + "/store", "");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("State the reason");
        var done = leadsTo(press("seoul", address + "/store", "because=It+was+in+Mapo"));
        assertThat(site.get("/en/desk", "Cookie", of("head")).body()).contains("It was in Mapo");
        takeBack(done);
        takeBack(place);
    }

    /** Whoever shows something to more says why; what both have seen is nobody's own again. */
    @Test
    void whoMaySeeARowIsChangedInItsRow() {
        var place = recorded("side-a");
        var id = line().id();
        var book = taken("head");
        var row = Books.row(book, "Money", id);
        refused(
                "head",
                Books.with(book, "Money", row, "audience", "Nobody at all"),
                "expected who may see the row",
                BOTH);

        var address = waiting("head", Books.with(book, "Money", row, "audience", "양 도시만(시의회와 감독 기관 포함)"));
        assertThat(site.get(address, "Cookie", of("head")).body()).contains(ONLY_BANDUNG + " → " + BOTH);
        assertThat(press("head", address + "/store", "").statusCode()).isEqualTo(400);
        var done = leadsTo(press("head", address + "/store", "because=Both+pay"));
        assertThat(seen(Audience.PARTNERS).audience(id)).isEqualTo(Audience.PARTNERS);
        assertThat(words(taken("seoul"))).contains(SECRET);

        var later = taken("head");
        var there = Books.row(later, "Money", id);
        refused("head", Books.with(later, "Money", there, "audience", ONLY_BANDUNG), "does not become one city");
        // Moved meanwhile: who says something else by an older workbook is told so, and who says nothing changes
        // nothing.
        refused("head", Books.with(book, "Money", row, "audience", "Everybody"), "was changed to: " + BOTH);
        assertThat(site.get(waiting("head", book), "Cookie", of("head")).body()).contains("changes nothing");
        takeBack(done);
        takeBack(place);
    }

    /** Somebody else's workbook holds what they may not see: each of its rows is named, and nothing is stored. */
    @Test
    void whoMayNotSeeItDoesNotBringItBack() {
        var place = recorded("side-a");
        var book = taken("head");
        var row = Books.row(book, "Money", line().id());
        refused("seoul", Books.with(book, "Money", row, "text@en", "By Seoul"), "This is not for you to see");
        assertThat(sent("agency", book).statusCode()).isEqualTo(403);

        // Without the line that says what it holds nothing of it is taken for public, or for new.
        var guide = Books.page(book, "Read me first");
        var line = guide.rows().stream()
                .filter(one -> one.cells().containsValue("readers"))
                .findFirst()
                .orElseThrow()
                .number();
        refused("head", Books.without(book, "Read me first", line), "no longer says");
        takeBack(place);
    }

    @Test
    void aPrivateRowIsRemovedAndFormulasAreRefused() {
        var place = recorded("side-a");
        var id = line().id();
        var book = taken("officer");
        var address = waiting("officer", Books.without(book, "Money", Books.row(book, "Money", id)));
        assertThat(site.get(address, "Cookie", of("officer")).body()).contains("name=\"removal0\"", SECRET);
        var done = leadsTo(press("officer", address + "/store", "removal0=on"));
        assertThat(seen(Audience.values()).file().toString()).doesNotContain(SECRET);
        takeBack(done);

        var line = Books.with(book, "Money", Books.row(book, "Money", id), "text@en", "=HYPERLINK(1)");
        var typed = leadsTo(press("officer", waiting("officer", line) + "/store", ""));
        assertThat(Books.cell(taken("officer"), "Money", Books.row(book, "Money", id), "text@en"))
                .isEqualTo("=HYPERLINK(1)");
        assertThat(UnpackedBook.text(asked("officer", "").body())).doesNotContain("<f>");
        takeBack(typed);
        takeBack(place);
    }

    /** A record that is for more than what it names is told by its cell. */
    @Test
    void whatARowNamesIsSeenByWhoSeesTheRow() {
        var place = leadsTo(head.post(
                "record/sources",
                Map.of("type", "report", "title", SECRET + " source", "audience", "side-a", "another", "yes")));
        var source = seen(Audience.SIDE_A).file().sources().stream()
                .filter(one -> seen(Audience.SIDE_A).audience(one.id()) == Audience.SIDE_A)
                .findFirst()
                .orElseThrow()
                .id();
        var book = taken("head");
        var next = Books.next(book, "Money");
        book = typed(
                book,
                "Money",
                next,
                Map.of("text@en", "x", "payer", "city", "stage", "paid", "date", "2025", "audience", BOTH));
        book = Books.with(book, "Money", next, "source.ref", source);
        book = Books.with(book, "Money", next, "source.quote", "As it says");
        refused("head", book, "not everybody sees who sees the row");
        takeBack(place);
    }

    /** An agency's own rows come in by workbook, are corrected and taken out again; of the office's rows nothing is changed. */
    @Test
    void anAgencyBringsBackWhatItRecordsItself() {
        var book = taken("agency");
        var next = Books.next(book, "Money");
        book = typed(
                book,
                "Money",
                next,
                Map.of("text@en", SECRET, "payer", "city", "side", "a", "stage", "paid", "date", "2025"));
        var first = backBy("agency", book);
        var offices = backBy("officer", taken("officer"));
        assertThat(site.get(BRINGING_BACK, "Cookie", of("officer")).body()).contains(offices);
        isOnlyFor("agency", first, "officer");
        isOnlyFor("officer", offices, "agency");
        assertThat(site.get(BRINGING_BACK, "Cookie", of("agency")).body()).contains("a.xlsx", first);
        assertThat(site.get(first, "Cookie", of("agency")).body())
                .contains(SECRET, ONLY_BANDUNG, "<p class=\"path\"><a href=\"/en/desk\">Your desk</a></p>");
        var done = leadsTo(press("agency", first + "/store", ""));
        assertThat(site.get(done, "Cookie", of("agency")).body()).contains(SECRET);
        var id = line().id();
        assertThat(seen(Audience.SIDE_A).audience(id)).isEqualTo(Audience.SIDE_A);

        var later = taken("agency");
        var row = Books.row(later, "Money", id);
        var corrected = backBy("agency", Books.with(later, "Money", row, "date", "2026"));
        var correction = leadsTo(press("agency", corrected + "/store", ""));
        assertThat(line().date().orElseThrow()).hasToString("2026");

        var without = backBy("agency", Books.without(later, "Money", row));
        assertThat(leadsTo(press("agency", without + "/leave", ""))).isEqualTo(BRINGING_BACK + "?left");
        assertThat(site.get(BRINGING_BACK + "?left", "Cookie", of("agency")).body())
                .contains("Nothing was stored")
                .doesNotContain(without);
        takeBack(correction);
        takeBack(done);
    }

    /** Imports are not open to an agency: it is led to what it recorded, as after a form. */
    @Test
    void whatAnAgencyBringsBackForEverybodyIsToldAsWhatItTypes() {
        var book = taken("agency");
        var next = Books.next(book, "Activities");
        book = typed(
                book,
                "Activities",
                next,
                Map.of("type", "Training", "title@en", SECRET, "date", "March 2025", "place@en", "Mapo"));
        var address = backBy("agency", book);
        var done = leadsTo(press("agency", address + "/store", ""));
        assertThat(done).matches("/en/partnerships/" + ID + "/recorded/\\d+");
        assertThat(site.get(done, "Cookie", of("agency")).body()).contains(SECRET);
        assertThat(leadsTo(press("agency", address + "/store", ""))).isEqualTo(done);
        takeBack(done);
    }

    private void isOnlyFor(String who, String address, String other) {
        assertThat(site.get(BRINGING_BACK, "Cookie", of(other)).body()).doesNotContain(address);
        for (var answer : List.of(
                site.get(address, "Cookie", of(other)),
                press(other, address + "/store", ""),
                press(other, address + "/leave", ""))) {
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
        }
        assertThat(site.get(address, "Cookie", of(who)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAgencyChangesNothingThatTheOfficeKeeps() {
        var place = recorded("side-a");
        var id = line().id();
        assertThat(UnpackedBook.text(asked("agency", "").body())).contains("The cooperation office keeps this row");
        assertThat(UnpackedBook.text(asked("officer", "").body()))
                .doesNotContain("The cooperation office keeps this row");
        var book = taken("agency");
        var row = Books.row(book, "Money", id);
        refusedBackBy(
                "agency",
                Books.with(book, "Money", row, "money.amount", "1"),
                "Money![A-Z]+" + row,
                "not yours to change");
        refusedBackBy(
                "agency", Books.with(book, "Money", row, "audience", BOTH), "Money![A-Z]+" + row, "cannot be changed");
        var activity = Books.row(
                book, "Activities", seen().file().activities().getFirst().id());
        refusedBackBy(
                "agency",
                Books.with(book, "Activities", activity, "place@en", "Mapo"),
                "Activities![A-Z]+" + activity,
                "not yours to change");
        var itself = Books.row(book, "Partnership", ID);
        refusedBackBy(
                "agency",
                Books.with(book, "Partnership", itself, "title@en", "Ours"),
                "Partnership![A-Z]+" + itself,
                "not yours to change");

        var address = backBy("agency", Books.without(book, "Money", row));
        assertThat(site.get(address, "Cookie", of("agency")).body())
                .contains("It stays: it is not yours to remove")
                .doesNotContain("name=\"removal0\"");
        assertThat(press("agency", address + "/store", "removal0=on").statusCode())
                .isEqualTo(409);
        assertThat(line().id()).isEqualTo(id);
        leadsTo(press("agency", address + "/leave", ""));
        takeBack(place);
    }

    /** What is brought to the page of one partnership is its workbook, and nothing else. */
    @Test
    void aWorkbookIsBroughtBackToItsOwnPartnership() {
        var other = Books.opened(
                site.bytes("/en/partnerships/bandung-namur/workbook.xlsx").body());
        var answer = broughtBack("officer", "namur.xlsx", Books.saved(other));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<code>namur.xlsx:</code>", "“bandung-namur”", "Expected: the one of “" + ID);
        for (var name : List.of("facts.yaml", "a.xlsx", "../../a<b>.xlsx")) {
            var refused = broughtBack("officer", name, "partnership: no".getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
            assertThat(refused.body()).contains("no workbook that Kembar made").doesNotContain("a<b>");
        }
        assertThat(site.get("/en/desk/partnerships/nowhere/workbook", "Cookie", of("officer"))
                        .statusCode())
                .isEqualTo(404);
    }
}

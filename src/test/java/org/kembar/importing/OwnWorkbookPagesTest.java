package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.kembar.web.RunningSite;
import org.kembar.workbook.Books;

/** A workbook of what is not public goes out to who may see it, is edited, and comes back: stored for them, and seen by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWorkbookPagesTest {

    private static final String ID = "bandung-seoul";
    private static final String SECRET = "Xyzzybudget";
    private static final String ONLY_BANDUNG = "Bandung alone, its agencies included";
    private static final String BOTH = "Both cities alone, their councils and supervisors included";
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
                .contains("/workbook.xlsx");
        assertThat(annexes.views(ID, Set.of(Audience.SIDE_A), 100))
                .filteredOn(view -> view.person() != NOBODY)
                .hasSizeGreaterThanOrEqualTo(3);
        takeBack(place);
    }
}

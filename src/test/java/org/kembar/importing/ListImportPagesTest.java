package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.ReadmeExamples;
import org.kembar.cities.Cities;
import org.kembar.claims.Claims;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.importing.Sending.Part;
import org.kembar.notation.Reading;
import org.kembar.registry.PreviewedLists;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.syntax.Limits;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of sister cities comes in over the browser: seen in numbers before it is stored, taken back, refused whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListImportPagesTest {

    private static final Pattern LEFT_OVER =
            Pattern.compile("\\{\\d|>(cli|import|claims?|problem|part)\\.[a-z]|HIGH|NONE");
    private static final String HEADER = "city1,country1,city2,country2\n";
    private static final Part SOURCE = Part.field("source", "example.org/wiki");
    private static final Part DAY = Part.field("retrieved", "2023-05-14");

    private final RunningSite site = RunningSite.start();

    /** What other tests have left unanswered. */
    @BeforeEach
    void nothingWaits() {
        JdbcClient.create(site.source())
                .sql("delete from registry.previews where import is null")
                .update();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasSeenIsStoredAndTakenBack(Language language) throws IOException {
        var start = "/" + language.tag() + "/import/list";
        assertThat(LEFT_OVER.matcher(site.get(start).body()).results()).isEmpty();

        var preview = leadsTo(sent(start, published(), title("Wikipedia " + language), SOURCE, DAY));
        assertThat(preview).matches(start + "/[0-9a-f]{32}");
        assertThat(lists()).isZero();
        var shown = site.get(preview).body();
        assertThat(shown)
                .contains("Wikipedia " + language, "example.org/wiki", "63", preview + "/store")
                // A homonym with those it may be, and the first row.
                .contains("Birmingham", "Alabama", "Namur");
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();

        var done = leadsTo(press(preview + "/store"));
        assertThat(done).matches("/" + language.tag() + "/imports/\\d+\\?done");
        assertThat(leadsTo(press(preview + "/store"))).isEqualTo(done);
        assertThat(leadsTo(site.get(preview))).isEqualTo(done.replace("?done", ""));
        assertThat(lists()).isEqualTo(1);
        var number = done.replaceAll("\\D", "");
        var told = site.get(done).body();
        assertThat(told).contains("role=\"status\"", "Wikipedia " + language, "/claims?list=" + number);
        assertThat(LEFT_OVER.matcher(told).results()).isEmpty();
        assertThat(leadsTo(site.get("/" + language.tag() + "/claims?list=" + number)))
                .isEqualTo("/" + language.tag() + "/claims?city=1650357&list=" + number);

        var place = done.replace("?done", "");
        assertThat(site.get(place + "/undo").body()).contains("Wikipedia " + language);
        assertThat(leadsTo(press(place + "/undo"))).isEqualTo(place + "?undone");
        assertThat(lists()).isZero();
        assertThat(site.get(place).body()).contains("Wikipedia " + language);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aListThatIsThereOrHasTheTitleOfAnotherIsToldSo() throws IOException {
        var first =
                leadsTo(press(leadsTo(sent("/en/import/list", published(), title("Twice"), SOURCE, DAY)) + "/store"));

        var again = leadsTo(sent("/en/import/list", published(), title("Twice"), SOURCE, DAY));
        assertThat(site.get(again).body()).contains("on record already").doesNotContain("/store\"");
        assertThat(press(again + "/store").statusCode()).isEqualTo(409);
        var other = leadsTo(
                sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("Twice"), SOURCE, DAY));
        assertThat(site.get(other).body()).contains("would stand beside it", "/store\"");
        assertThat(leadsTo(press(other + "/leave"))).isEqualTo("/en/import?left");
        assertThat(site.get(other).statusCode()).isEqualTo(404);

        assertThat(leadsTo(press(first.replace("?done", "/undo")))).endsWith("?undone");
    }

    /** Whoever previewed before a city was corrected is told, sees again, and may store then. */
    @Test
    void whatWasSeenIsStoredOrNothing() {
        var seen =
                leadsTo(sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("Seen"), SOURCE, DAY));
        assertThat(site.get(seen).body()).contains("Taken for Namur");
        // As if Namur had another number then.
        JdbcClient.create(site.source())
                .sql("update registry.previewed_lists set seal = repeat('0', 64)")
                .update();

        var late = press(seen + "/store");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Cities were corrected").doesNotContain("/store\"");
        assertThat(lists()).isZero();
        var again = leadsTo(press(seen + "/again"));
        assertThat(site.get(seen).statusCode()).isEqualTo(404);
        assertThat(leadsTo(press(leadsTo(press(again + "/store")).replace("?done", "/undo"))))
                .endsWith("?undone");
    }

    /** A preview of a list is none of case files, and the other way round. */
    @Test
    void noPreviewIsAnsweredAsOneOfAnotherKind() throws IOException {
        var book = site.bytes("/en/partnerships/bandung-seoul/workbook.xlsx").body();
        var edited =
                Edited.book(book, Map.of("Staff exchange 1: transport system, at BAPPEDA", "Staff exchange, first"));
        var previews = List.of(
                leadsTo(sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("T"), SOURCE, DAY)),
                leadsTo(sent("/en/import", Part.of("contoh.yaml", ReadmeExamples.caseFile()))),
                leadsTo(sent("/en/import", new Part("book.xlsx", edited))));
        var head = new Trail(site.source()).head();
        for (var preview : previews) {
            assertThat(site.get(preview).statusCode()).as(preview).isEqualTo(200);
            var token = preview.substring(preview.lastIndexOf('/') + 1);
            for (var kind : List.of("/en/import/", "/en/import/list/", "/en/import/workbook/")) {
                var crossed = kind + token;
                if (!crossed.equals(preview)) {
                    assertThat(site.get(crossed).statusCode()).as(crossed).isEqualTo(404);
                    for (var step : List.of("/store", "/again", "/leave")) {
                        assertThat(press(crossed + step).statusCode())
                                .as(crossed + step)
                                .isEqualTo(404);
                    }
                }
            }
            // Nothing of it was stored or left by any of them.
            assertThat(site.get(preview).statusCode()).as(preview).isEqualTo(200);
        }
        assertThat(new Trail(site.source()).head()).isEqualTo(head);
        // Once: then there is nothing to leave any more.
        previews.forEach(preview -> {
            assertThat(press(preview + "/leave").statusCode()).as(preview).isEqualTo(303);
            assertThat(press(preview + "/leave").statusCode()).as(preview).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | list.csv, row 3, column lat2: | list.csv, row 4:
            ID | list.csv, baris 3, kolom lat2: | list.csv, baris 4:
            KO | list.csv 3행 lat2 열: | list.csv 4행:
            """)
    void aMistakeHasItsRowAndTheNameOfItsColumn(Language language, String cell, String row) {
        var answer = sent(
                "/" + language.tag() + "/import/list",
                new Part("list.csv", """
                        city1,country1,city2,country2,lat1,lng1,lat2,lng2
                        Bandung,Indonesia,Namur,Belgium,,,,
                        Bandung,Indonesia,Namur,Belgium,,,x,4.8
                        Bandung,Indonesia
                        """.getBytes(StandardCharsets.UTF_8)),
                title("Half <b>typed</b>"),
                SOURCE,
                DAY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(cell, row)
                // What was typed need not be typed again.
                .contains("value=\"Half &lt;b>typed&lt;/b>\"", "value=\"2023-05-14\"");
        assertThat(lists()).isZero();
    }

    @Test
    void whatIsSaidOfTheListHasToBeSomething() {
        var good = list("Bandung,Indonesia,Namur,Belgium\n");
        assertThat(sent("/en/import/list", good, title(" "), SOURCE, Part.field("retrieved", "9999-01-01")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("Expected one line of text", "expected a day such as");
                });
        assertThat(sent("/en/import/list", title("T"), SOURCE, DAY)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("No file was chosen", "value=\"T\"");
        });
        assertThat(sent("/en/import/list", new Part("list.xlsx", Sending.zip(Part.of("xl/workbook.xml", "x")))))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("list.xlsx is a workbook of a spreadsheet", "CSV UTF-8");
                });
        assertThat(Sending.post(
                                site.address("/en/import/list"),
                                Sending.body(List.of(good, title("T"), SOURCE, DAY)),
                                "Origin",
                                "https://example.org")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Where the comma is the sign of decimals, a spreadsheet puts semicolons between the cells. */
    @Test
    void aListWithSemicolonsIsReadWithItsDecimals() {
        var preview = leadsTo(sent(
                "/en/import/list",
                new Part("list.csv", """
                        city1;country1;lat1;lng1;city2;country2;lat2;lng2
                        Bandung;Indonesia;-6,9218;107,6071;Namur;Belgium;50,4667;4,8667
                        """.getBytes(StandardCharsets.UTF_8)),
                title("Semicolons"),
                SOURCE,
                DAY));

        assertThat(site.get(preview).body())
                .containsPattern("both cities are certain</th><td[^>]*>1<")
                .contains("Taken for Bandung");
        press(preview + "/leave");
    }

    @Test
    void aListThatIsTooLargeIsToldHowMuchIsRead() {
        var row = "Bandung,Indonesia,Namur,Belgium\n";
        var answer =
                sent("/en/import/list", list(row.repeat(Limits.BYTES / row.length() + 1)), title("Large"), SOURCE, DAY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("8 MiB", "value=\"Large\"");
    }

    @Test
    void eachListIsSentByItself() {
        var answer = sent(
                "/en/import/list",
                list("Bandung,Indonesia,Namur,Belgium\n"),
                list("Bandung,Indonesia,Seoul,South Korea\n"),
                title("Two"),
                SOURCE,
                DAY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("2 files were sent, expected one", "value=\"Two\"");
    }

    @Test
    void whereTheDiskIsFullThatIsSaidAndThePreviewWaits() {
        var preview =
                leadsTo(sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("Full"), SOURCE, DAY));
        var jdbc = JdbcClient.create(site.source());
        jdbc.sql("""
                create function registry.full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$;
                create trigger is_full before insert on registry.network_lists
                for each statement execute function registry.full_disk()
                """).update();
        try {
            assertThat(press(preview + "/store")).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(507);
                assertThat(answer.body()).contains("There is no room left on the disk");
            });
        } finally {
            jdbc.sql("drop function registry.full_disk() cascade").update();
        }

        assertThat(lists()).isZero();
        assertThat(site.get(preview).statusCode()).isEqualTo(200);
        press(preview + "/leave");
    }

    /** Reading the list again for storing it takes a while, in which somebody may leave it. */
    @Test
    void whatWasLeftMeanwhileIsNotStored() {
        var preview =
                leadsTo(sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("Left"), SOURCE, DAY));
        var previews = new PreviewedLists(site.source(), RunningSite.CLOCK);
        var waiting =
                previews.find(preview.substring(preview.lastIndexOf('/') + 1)).orElseThrow();
        if (!(NetworkListReader.read(waiting.content()) instanceof Reading.Read<NetworkList>(var read))) {
            throw new AssertionError("What was read once can be read again");
        }
        var claims = Claims.of(read, Cities.reference());
        press(preview + "/leave");

        assertThat(previews.store(waiting, 1, claims)).isEqualTo(new PreviewedLists.Answered.Gone());
        assertThat(previews.again(waiting, 1, claims)).isEqualTo(new Held.Left());
        assertThat(press(preview + "/store").statusCode()).isEqualTo(404);
        assertThat(lists()).isZero();
    }

    /** None makes room for another; one that is worked out anew stands in the place of the one before. */
    @Test
    void theOldestThatWaitsCanBeWorkedOutAnew() {
        var waiting = IntStream.range(0, Previews.WAITING)
                .mapToObj(i -> leadsTo(sent(
                        "/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("T" + i), SOURCE, DAY)))
                .toList();

        var anew = leadsTo(press(waiting.getFirst() + "/again"));
        assertThat(anew).matches("/en/import/list/[0-9a-f]{32}").isNotEqualTo(waiting.getFirst());
        assertThat(site.get(anew).body()).contains("T0");
        assertThat(site.get(waiting.getFirst()).statusCode()).isEqualTo(404);
        assertThat(site.get(waiting.get(1)).statusCode()).isEqualTo(200);

        var full = sent("/en/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("T"), SOURCE, DAY);
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("wait for an answer already");
        assertThat(site.get(waiting.get(1)).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/import").body()).contains("Not taken yet", waiting.get(1) + "\"", anew + "\"");
    }

    /** Four are served or wait for their turn; whoever comes then is asked to come back, and the others are served in the end. */
    @Test
    void whoComesWhileTooManyWaitIsAskedToComeBack() throws Exception {
        var preview =
                leadsTo(sent("/id/import/list", list("Bandung,Indonesia,Namur,Belgium\n"), title("Busy"), SOURCE, DAY));
        try (var connection = site.source().getConnection();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            // Whoever has the turn looks there for the same list.
            connection.createStatement().execute("lock table registry.network_lists in access exclusive mode");
            var answers = new ExecutorCompletionService<HttpResponse<String>>(readers);
            for (var reader = 1; reader <= 5; reader++) {
                answers.submit(() -> site.get(preview));
            }

            HttpResponse<String> first;
            try {
                first = answers.take().get();
            } finally {
                connection.rollback();
            }
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.body()).contains(preview).doesNotContainPattern(LEFT_OVER);
            for (var reader = 2; reader <= 5; reader++) {
                assertThat(answers.take().get().statusCode()).isEqualTo(200);
            }
        }
        press(preview + "/leave");
    }

    @Test
    void ofACityThatIsNotKnownItIsSaidWhy() {
        var preview = leadsTo(
                sent("/en/import/list", list("Bandung,Indonesia,Atlantis,Belgium\n"), title("Unknown"), SOURCE, DAY));

        assertThat(site.get(preview).body())
                .contains("The reference list has no such city; it may be too small, or no city.")
                .doesNotContain("Taken for no city");
        press(preview + "/leave");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndWorksWithoutScripts(Language language) throws IOException {
        var place = site.address("/" + language.tag() + "/import/list");
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                page.navigate(place);
                Browser.assertSound(page);
                choose(page, "Seen at " + width);
                assertThat(page.url()).matches(".*/import/list/[0-9a-f]{32}");
                Browser.assertSound(page);
                page.locator(".answers button.other").press("Enter");
            }
        }
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(place);
            choose(page, "Without scripts");
            page.locator(".answers button").first().press("Enter");
            assertThat(page.url()).endsWith("?done");
            assertThat(lists()).isEqualTo(1);
            page.locator("a.alone").last().press("Enter");
            page.locator("main form button").press("Enter");
            assertThat(page.url()).endsWith("?undone");
        }
        assertThat(lists()).isZero();
    }

    private static void choose(com.microsoft.playwright.Page page, String title) {
        page.locator("#files").setInputFiles(LIST);
        page.locator("#list-title").fill(title);
        page.locator("#list-source").fill("example.org");
        page.locator("#list-retrieved").fill("2023-05-14");
        // By the keyboard: that needs no frame to be drawn, for which a page without scripts may have to wait.
        page.locator(".sending button").press("Enter");
    }

    private static final Path LIST = Path.of("src/test/resources/org/kembar/claims/network-list.csv");

    private static Part published() throws IOException {
        return new Part("network-list.csv", Files.readAllBytes(LIST));
    }

    private static Part list(String rows) {
        return new Part("list.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Part title(String title) {
        return Part.field("title", title);
    }

    private HttpResponse<String> sent(String path, Part... parts) {
        return Sending.post(site.address(path), Sending.body(new ArrayList<>(List.of(parts))));
    }

    private HttpResponse<String> press(String path) {
        return Sending.press(site.address(path));
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private long lists() {
        return JdbcClient.create(site.source())
                .sql("select count(*) from registry.network_lists")
                .query(Long.class)
                .single();
    }
}

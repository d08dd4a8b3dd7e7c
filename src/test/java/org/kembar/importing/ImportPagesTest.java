package org.kembar.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.ReadmeExamples;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending.Part;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.recording.Desktop;
import org.kembar.registry.CountedQueries;
import org.kembar.registry.Imports;
import org.kembar.registry.Previews;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files come in over the browser: seen before they are stored, taken back, and refused whole where anything is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTest {

    private static final String ID = "bandung-example";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(cli|import|revision|web)\\.[a-z]");
    private static final Pattern UNDO = Pattern.compile("href=\"(/en/imports/\\d+/undo)\"");

    private final RunningSite site = RunningSite.start();
    private List<CaseFile> before = List.of();

    @BeforeEach
    void remember() {
        // What other tests have left unanswered.
        JdbcClient.create(site.source())
                .sql("delete from registry.previews where import is null")
                .update();
        before = stored();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasSeenIsStoredAndTakenBack(Language language) throws IOException {
        var start = "/" + language.tag() + "/import";
        var preview = sent(start, Part.of("contoh.yaml", ReadmeExamples.caseFile()));
        assertThat(preview.statusCode()).isEqualTo(303);
        var address = leadsTo(preview);
        assertThat(address).matches(start + "/[0-9a-f]{32}");
        assertThat(stored()).isEqualTo(before);

        var shown = site.get(address).body();
        assertThat(shown).contains(">contoh.yaml<", address + "/store").doesNotContain(">" + ID);
        assertThat(LEFT_OVER.matcher(shown).results()).isEmpty();

        var done = leadsTo(press(address + "/store"));
        assertThat(done).matches(start + "s/\\d+\\?done");
        assertThat(site.caseFiles().find(ID)).isPresent();
        // Pressed twice, or reached by going back.
        assertThat(leadsTo(press(address + "/store"))).isEqualTo(done);
        var place = done.substring(0, done.indexOf('?'));
        assertThat(leadsTo(site.get(address))).isEqualTo(place);

        var told = site.get(done).body();
        assertThat(told).contains("role=\"status\"", "/partnerships/" + ID + "\"", place + "/undo");
        assertThat(LEFT_OVER.matcher(told).results()).isEmpty();
        // By its cities, not by its id.
        var title = new Wording(language, site.caseFiles().find(ID).orElseThrow()).title();
        var asked = site.get(place + "/undo").body();
        assertThat(asked).contains("action=\"" + place + "/undo\"").doesNotContain(">" + ID + "<");
        // A name that nobody has given in the language of the page stands in an element of its own.
        assertThat(Jsoup.parse(asked).select("#content li a").eachText()).contains(title);
        assertThat(LEFT_OVER.matcher(asked).results()).isEmpty();
        assertThat(site.caseFiles().find(ID)).isPresent();
        var undone = leadsTo(press(place + "/undo"));
        assertThat(undone).isEqualTo(place + "?undone");
        assertThat(leadsTo(press(place + "/undo"))).isEqualTo(undone);
        assertThat(leadsTo(site.get(place + "/undo"))).isEqualTo(undone);
        // What it held stays to be seen.
        var kept = site.get(undone).body();
        assertThat(kept)
                .contains("role=\"status\"")
                .doesNotContain(place + "/undo", "/partnerships/" + ID, ">" + ID + "<");
        assertThat(Jsoup.parse(kept).select("#content li").eachText()).anyMatch(one -> one.startsWith(title));
        assertThat(site.get(start).body()).contains(place + "\"").doesNotContain(place + "/undo");
        assertThat(stored()).isEqualTo(before);
        assertThat(new Trail(site.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** A changed file and what stays, in an archive with something that is no case file. */
    @Test
    void anArchiveShowsWhatItChangesAndContradicts() throws IOException {
        imported(Part.of("a.yaml", ReadmeExamples.caseFile()));
        var edited = ReadmeExamples.caseFile()
                .replace("amount: 250000000", "amount: 260000000")
                .replace("- {id: letter-1,", "- {id: letter-2,");
        var zip = Sending.zip(Part.of("x/edited.yaml", edited), Part.of("x/photo.jpg", "x"));

        var address = leadsTo(sent("/en/import", new Part("many.zip", zip)));

        assertThat(site.get(address).body())
                .contains("Added: 1; changed: 1; contradicted: 0; removed: 1; unchanged: ")
                .contains("Amount of money – Amount: 250,000,000 → 260,000,000")
                .doesNotContain("money.amount", "budget/apbd-2023")
                .contains("A case file is stored whole")
                // What is changed or would go can be looked at, and corrected instead; what is new stands nowhere yet.
                .contains("href=\"/en/partnerships/" + ID + "/records/letter-1\"")
                .doesNotContain("/records/letter-2")
                .contains("many.zip!/x/photo.jpg");
        assertThat(site.get(address + "/0").body()).contains("Amount: 250,000,000 → 260,000,000");
        assertThat(site.get(address + "/1").statusCode()).isEqualTo(404);
        assertThat(leadsTo(press(address + "/leave"))).isEqualTo("/en/import?left");
        assertThat(site.get(address).statusCode()).isEqualTo(404);
        assertThat(press(address + "/store").statusCode()).isEqualTo(404);
        undoAll();
        assertThat(stored()).isEqualTo(before);
    }

    /** Two saw the same; the slower one is told, sees again, and may store then. */
    @Test
    void whoWasOvertakenStoresNothingAndComparesAgain() throws IOException {
        var one = leadsTo(sent("/en/import", Part.of("a.yaml", ReadmeExamples.caseFile())));
        var other = leadsTo(sent(
                "/en/import",
                Part.of("b.yaml", ReadmeExamples.caseFile().replace("amount: 250000000", "amount: 260000000"))));
        press(one + "/store");
        var between = stored();

        var late = press(other + "/store");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody else has changed", "<a href=\"/en/partnerships/" + ID + "\">")
                .doesNotContain("/store\"");
        assertThat(stored()).isEqualTo(between);
        // Even if as many wait by now as can, which the page of imports lists.
        for (var i = 1; i < Previews.WAITING; i++) {
            sent("/en/import", Part.of("c.yaml", ReadmeExamples.caseFile()));
        }
        var full = sent("/en/import", Part.of("d.yaml", ReadmeExamples.caseFile()));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("wait for an answer already", ">Not taken yet<", other + "\">b.yaml<");
        var again = leadsTo(press(other + "/again"));
        assertThat(site.get(other).statusCode()).isEqualTo(404);
        assertThat(site.get(again).body()).contains("250,000,000 → 260,000,000");
        assertThat(leadsTo(press(again + "/store"))).endsWith("?done");
        assertThat(leadsTo(press(firstUndo()))).endsWith("?undone");
        assertThat(stored()).isEqualTo(between);
        undoAll();
    }

    @Test
    void anImportThatWasChangedAgainIsNotTakenBack() throws IOException {
        var first = imported(Part.of("a.yaml", ReadmeExamples.caseFile()));
        imported(Part.of("a.yaml", ReadmeExamples.caseFile().replace("amount: 250000000", "amount: 260000000")));
        var between = stored();

        // Who keeps the record of other cities is led to nothing that they may not press.
        var other =
                SignedIn.invited(site.source(), RunningSite.CLOCK, "import@liverpool.gov.uk", Role.OFFICER, "2644210");
        var cookie = SignedIn.cookie(other, site.source(), RunningSite.CLOCK);
        for (var page : List.of("/en/import", "/en/imports/" + first)) {
            assertThat(site.get(page).body()).contains("/undo\"");
            assertThat(site.get(page, "Cookie", cookie).body()).doesNotContain("/undo\"");
        }
        assertThat(site.get("/en/imports/" + first + "/undo", "Cookie", cookie).statusCode())
                .isEqualTo(403);
        var refused = press("/en/imports/" + first + "/undo");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("cannot be taken back", ID);
        assertThat(press("/en/imports/999999/undo").statusCode()).isEqualTo(404);
        assertThat(stored()).isEqualTo(between);
        undoAll();
    }

    /** What everybody saw once is told to nobody by its past: neither by what recorded it nor by what kept it from them. */
    @Test
    void whatIsForTheTwoCitiesAloneSinceIsNotNamedToOthers() {
        var recorded = Desktop.at(site, "bandung-seoul")
                .post(
                        "record/activities",
                        Map.of(
                                "title", "Lokakarya sunyi",
                                "type", "training",
                                "status", "planned",
                                "date", "2027-02",
                                "audience", "public",
                                "another", "yes"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        var file = site.caseFiles().find("bandung-seoul").orElseThrow();
        var activity = file.activities().stream()
                .filter(one ->
                        one.title().in("en").filter("Lokakarya sunyi"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        var number = imports();
        assertThat(get("/en/imports/" + number)).contains("Lokakarya sunyi");

        var moved = RunningSite.send(HttpRequest.newBuilder(
                        URI.create(site.address("/en/desk/partnerships/bandung-seoul/facts/" + activity)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("to=partners&reason="))
                .build());
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(imports()).isEqualTo(number + 1);
        var namur = SignedIn.cookie(
                SignedIn.invited(site.source(), RunningSite.CLOCK, "a@namur.be", Role.OFFICER, SignedIn.NAMUR),
                site.source(),
                RunningSite.CLOCK);
        for (var one : List.of(number, number + 1)) {
            assertThat(get("/en/imports/" + one, "Cookie", "")).doesNotContain("sunyi");
            assertThat(get("/en/imports/" + one, "Cookie", namur)).doesNotContain("sunyi");
            assertThat(site.get("/en/partnerships/bandung-seoul/recorded/" + one, "Cookie", "")
                            .body())
                    .doesNotContain("sunyi");
        }
        assertThat(get("/en/import", "Cookie", namur)).doesNotContain("sunyi");
        assertThat(get("/en/imports/" + number)).contains("Lokakarya sunyi");
        new Imports(site.source(), RunningSite.CLOCK).undo(number + 1);
        new Imports(site.source(), RunningSite.CLOCK).undo(number);
    }

    /** What is asked of the database does not grow with the imports of the page, nor with what they did. */
    @Test
    void aPageOfManyImportsAsksAsMuchAsOneOfFew() throws IOException {
        var counting = new CountedQueries(site.source());
        var reading = RunningSite.startedOn(counting.source());
        var imports = new Imports(site.source(), RunningSite.CLOCK);
        var first = imported(Part.of("a.yaml", ReadmeExamples.caseFile()));
        imported(Part.of("b.yaml", ReadmeExamples.caseFile().replace(ID, ID + "-2")));
        imports.undo(imports());
        for (var i = 0; i < 5; i++) {
            var file = withAmount("26000000" + i);
            assertThat(imports.change(ID, _ -> Optional.of(file))).isPresent();
        }
        imported(Part.of("b.yaml", ReadmeExamples.caseFile().replace(ID, ID + "-2")));
        imports.undo(imports());

        var few = asked(counting, reading.address().resolve("/en/import?before=" + (first + 3)));
        var many = asked(counting, reading.address().resolve("/en/import"));
        var one = asked(counting, reading.address().resolve("/en/imports/" + (first + 6)));

        assertThat(many).hasSameSizeAs(few);
        assertThat(one).hasSizeLessThan(30);
        assertThat(get("/en/import")).contains("Corrected: ", "260,000,003", "260,000,004");
        assertThat(get("/en/imports/" + (first + 6))).contains("260,000,004");
        reading.close();
        undoAll();
    }

    private static CaseFile withAmount(String amount) throws IOException {
        var bytes = ReadmeExamples.caseFile()
                .replace("amount: 250000000", "amount: " + amount)
                .getBytes(StandardCharsets.UTF_8);
        return ((Reading.Read<CaseFile>) Notation.readCaseFile(bytes, Format.YAML, RunningSite.TODAY)).value();
    }

    /** What a program asks that has shown the page before. */
    private List<String> asked(CountedQueries counting, URI address) {
        var request =
                HttpRequest.newBuilder(address).header("Cookie", site.cookie()).build();
        assertThat(RunningSite.send(request).statusCode()).isEqualTo(200);
        var before = counting.asked().size();
        assertThat(RunningSite.send(request).statusCode()).isEqualTo(200);
        return counting.asked().subList(before, counting.asked().size());
    }

    private long imports() {
        return JdbcClient.create(site.source())
                .sql("select max(import) from registry.trail")
                .query(Long.class)
                .single();
    }

    private String get(String path, String... headers) {
        var answer = site.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongIsSaidWithItsPlaceAndNothingIsKept(Language language) throws IOException {
        var start = "/" + language.tag() + "/import";
        var bad = ReadmeExamples.caseFile().replace("country: KR", "country: Korea");
        var waiting = waiting();

        var answer = sent(
                start,
                Part.of("good.yaml", ReadmeExamples.caseFile()),
                Part.of("bad.yaml", bad.replace(ID, "other")),
                Part.of("worse.json", "{"),
                Part.of("mine.yaml", ReadmeExamples.framework()),
                new Part("latin.yaml", new byte[] {'a', (byte) 0xE9}),
                Part.of("bomb.yaml", aliases()),
                new Part("slip.zip", Sending.zip(Part.of("../../etc/x.yaml", "x"))),
                Part.of("no.zip", "x"),
                Part.of("<script>\u202Ex.yaml", "{"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("bad.yaml:", "worse.json:1:", "mine.yaml", "latin.yaml:1:2", "bomb.yaml:")
                .contains("slip.zip!/../../etc/x.yaml", "no.zip", "&lt;script&gt;")
                .doesNotContain("<script>", "\u202E", "Exception");
        // The form of a country code is written so.
        assertThat(LEFT_OVER.matcher(answer.body().replace("[A-Z]{2}", "")).results())
                .isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void tooMuchIsRefusedWithoutBeingTakenIn() throws IOException {
        var bomb = new Part("bomb.zip", Sending.zip(new Part("a.yaml", new byte[8_000_000])));
        assertThat(sent("/en/import", bomb)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("bomb.zip!/a.yaml", "two hundred times");
        });
        var many = IntStream.rangeClosed(0, Uploads.PARTS)
                .mapToObj(i -> Part.of(i + ".yaml", "x"))
                .toList();
        assertThat(Sending.post(site.address("/en/import"), Sending.body(many))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("more than 1,000 files");
        });
        assertThat(sent("/id/import", new Part("large.yaml", new byte[100 << 20])))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(413);
                    assertThat(answer.body()).contains("64 MiB");
                });
        assertThat(sent("/en/import").statusCode()).isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatNeverEndsOrIsNotWholeIsRefused() throws IOException {
        var head = head("Transfer-Encoding: chunked", "127.0.0.1");
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        var first = Sending.head("endless.yaml");
        var begun = Integer.toHexString(first.length()) + "\r\n" + first + "\r\n";
        assertThat(Sending.raw(uri(), head + begun, new Endless(chunk))).startsWith("HTTP/1.1 413");

        var cut = Sending.head("cut.yaml") + "schema: ";
        assertThat(Sending.raw(uri(), head("Content-Length: " + cut.length(), "127.0.0.1") + cut, nothing()))
                .startsWith("HTTP/1.1 400")
                .contains("did not arrive whole");
        assertThat(Sending.post(site.address("/en/import"), new byte[0]).statusCode())
                .isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    /** Browsers say where a request comes from; a name that was turned to this machine is none of its own. */
    @Test
    void onlyItsOwnPagesAskForAChange() throws IOException {
        var body = Sending.body(List.of(Part.of("a.yaml", ReadmeExamples.caseFile())));
        var address = site.address("/en/import");
        assertThat(Sending.post(address, body, "Origin", "https://example.org").statusCode())
                .isEqualTo(403);
        assertThat(Sending.post(address, body, "Origin", "null").statusCode()).isEqualTo(403);
        for (var from : List.of("cross-site", "same-site")) {
            assertThat(Sending.post(address, body, "Sec-Fetch-Site", from).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Sending.post(address, body, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
        var own = uri().getAuthority();
        assertThat(Sending.post(address, body, "Origin", "http://" + own).statusCode())
                .isEqualTo(303);
        for (var name : List.of("example.org", "127.0.0.1.example.org")) {
            assertThat(Sending.raw(uri(), head("Content-Length: " + body.length, name), new ByteArrayInputStream(body)))
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(site.get("/en/import", "Origin", "https://example.org").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndWorksWithoutScripts(Language language) throws IOException {
        var edited = ReadmeExamples.caseFile()
                .replace("amount: 250000000", "amount: 260000000")
                .replace("- {id: letter-1,", "- {id: letter-2,");
        imported(Part.of("a.yaml", ReadmeExamples.caseFile()));
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                page.navigate(site.address("/" + language.tag() + "/import"));
                Browser.assertSound(page);
                choose(page, "bad.yaml", edited.replace("country: KR", "country: Korea"));
                assertThat(page.locator(".problem li").first().innerText()).contains("bad.yaml:");
                Browser.assertSound(page);
                choose(page, "edited.yaml", edited);
                assertThat(page.url()).matches(".*/import/[0-9a-f]{32}");
                Browser.assertSound(page);
                page.locator(".answers button.other").press("Enter");
                assertThat(page.locator(".told").count()).isEqualTo(1);
            }
        }
        try (var page = site.signedIn(Browser.required().pageWithoutScripts(Browser.PHONE))) {
            page.navigate(site.address("/" + language.tag() + "/import"));
            choose(page, "edited.yaml", edited);
            var preview = page.url();
            page.locator(".answers button").first().press("Enter");
            assertThat(page.url()).endsWith("?done");
            page.navigate(preview);
            assertThat(page.locator(".answers").count()).isZero();
            page.navigate(site.address("/" + language.tag() + "/import"));
            page.locator(".past td a").first().press("Enter");
            assertThat(page.url()).endsWith("/undo");
            page.locator("main form button").press("Enter");
            assertThat(page.url()).endsWith("?undone");
        }
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = site.signedIn(Browser.required().page(width))) {
                page.navigate(site.address("/" + language.tag() + "/import"));
                page.locator(".past td a").first().press("Enter");
                Browser.assertSound(page);
                page.goBack();
                page.locator(".past th a").first().press("Enter");
                Browser.assertSound(page);
            }
        }
        undoAll();
    }

    private static void choose(com.microsoft.playwright.Page page, String name, String text) {
        page.locator("#files")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        name, "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        // By the keyboard: that needs no frame to be drawn, for which a page without scripts may have to wait.
        page.locator(".sending button").press("Enter");
    }

    private static String aliases() {
        return "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "%c: &%c [%s]%n"
                                .formatted(
                                        'b' + i,
                                        'b' + i,
                                        String.join(",", Collections.nCopies(9, "*" + (char) ('a' + i)))))
                        .reduce("", String::concat);
    }

    private String head(String length, String host) {
        return """
                POST /en/import HTTP/1.1\r
                Host: %s:%d\r
                Content-Type: %s\r
                Cookie: %s\r
                Connection: close\r
                %s\r
                \r
                """.formatted(host, uri().getPort(), Sending.TYPE, site.cookie(), length);
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    private URI uri() {
        return URI.create(site.address("/"));
    }

    private HttpResponse<String> sent(String path, Part... parts) {
        return Sending.post(site.address(path), Sending.body(List.of(parts)));
    }

    private HttpResponse<String> press(String path) {
        return Sending.press(site.address(path));
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The number of the import. */
    private long imported(Part part) {
        var done = leadsTo(press(leadsTo(sent("/en/import", part)) + "/store"));
        return Long.parseLong(done.replaceAll("\\D", ""));
    }

    private String firstUndo() {
        return undos().orElseThrow();
    }

    private Optional<String> undos() {
        return UNDO.matcher(site.get("/en/import").body())
                .results()
                .map(result -> result.group(1))
                .findFirst();
    }

    /** The latest first. */
    private void undoAll() {
        for (var undo = undos(); undo.isPresent(); undo = undos()) {
            leadsTo(press(undo.get()));
        }
    }

    private List<CaseFile> stored() {
        try (var all = site.caseFiles().all()) {
            return new ArrayList<>(all.toList());
        }
    }

    private long waiting() {
        return org.springframework.jdbc.core.simple.JdbcClient.create(site.source())
                .sql("select count(*) from registry.previews")
                .query(Long.class)
                .single();
    }

    /** The same bytes for ever. */
    private static final class Endless extends InputStream {

        private final byte[] bytes;
        private int at;

        Endless(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            var next = bytes[at];
            at = (at + 1) % bytes.length;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            var taken = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, taken);
            at = (at + taken) % bytes.length;
            return taken;
        }
    }
}

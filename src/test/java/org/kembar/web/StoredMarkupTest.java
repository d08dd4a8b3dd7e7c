package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.casefile.MarkedCaseFile;
import org.kembar.entrance.SignedIn;
import org.kembar.importing.Sending;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever somebody writes anywhere stays a text wherever it is shown, and a text of a case file keeps its language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredMarkupTest {

    private static final String FILE = "marked";

    private static final String[] FIRST = {
        "/en/partnerships/" + FILE,
        "/en/desk/partnerships/" + FILE,
        "/en/",
        "/en/desk",
        "/en/import",
        "/en/imports",
        "/en/cities/" + SignedIn.BANDUNG
    };

    /** Answers to programs that have to be asked for something. */
    private static final String[] OF_PROGRAMS = {
        "/api/v1/signals/C3.1",
        "/api/v1/frameworks/eleven-indicators",
        "/api/v1/compare?partnership=" + FILE + "&scope=*@2016/2019&scope=*@2020/2024",
        "/api/v1/claims?city=" + SignedIn.BANDUNG,
        "/api/v1/cities?name=Bandung",
        "/api/v1/search?q=Bandung",
        "/api/v1/cities/" + SignedIn.BANDUNG,
        "/api/v1/partnerships/" + FILE + "/evaluation/branch?branch=C3"
    };

    /** What ends something that the rest of the walk needs. */
    private static final Pattern AN_END = Pattern.compile(
            ".*/(audience|retract|withdraw(/\\d+)?|undo|erase|end|end-others|revoke|leave|discard|forget|"
                    + "sign-out|take-away|remove|stop|password|second-factor|to-erase)");

    /** What ends who walks. */
    private static final Pattern THE_END =
            Pattern.compile(".*/(account/data/erase|account/password|sign-out|second-factor)");

    /** What is shown of a file before it is stored: a list of its cells, each as it would be written. */
    private static final Pattern A_PREVIEW = Pattern.compile("(?s)/../import/(?:workbook/)?[0-9a-f]{32}.*");

    /** What is typed and comes out nowhere, with the reason. */
    private static final Map<String, String> NOT_SHOWN = Map.of(
            "POST /{language}/desk/partnerships/{id}/files its file's name", "a document is called by its title",
            "POST /{language}/desk/partnerships/{id}/files/{document}/new-version its file's name", "as above",
            "POST /{language}/desk/partnerships/{id}/trail/check receipt", "what is no receipt is not repeated",
            "POST /{language}/invitations/{secret} email", "who is invited keeps the address of the invitation");

    /** Pages that answer nobody here, with the reason. */
    private static final Map<String, String> NOT_ASKED = Map.ofEntries(
            Map.entry("/api/v1/partnerships/{id}/files/{document}", "no page names it: FilesAndImportsTest"),
            Map.entry("/error", "where failures end"),
            Map.entry("/look/fonts/{file}", "fonts have names of their own"),
            Map.entry("/sign-in/with/{key}", "no service is named: SignOnPagesTest"),
            Map.entry("/{language}/sign-in/with/{key}", "no service is named: SignOnPagesTest"),
            Map.entry("/{language}/no-reminders/{secret}", "stands in letters alone: RemindersTest"),
            Map.entry("/{language}/account/passkeys/{id}/remove", "a passkey takes a browser: PasskeyPagesTest"),
            Map.entry("/{language}/people/guests/{id}/end", "a visit may be over by then: EntrancePagesTest"),
            Map.entry(
                    "/{language}/people/offices/withdraw",
                    "no office is recognised when it is asked: EntrancePagesTest"),
            Map.entry("/{language}/partnerships/{id}/files/{document}/versions/{number}/pages/{page}.png", "a picture"),
            Map.entry(
                    "/{language}/desk/partnerships/{id}/files/{document}/versions/{number}/pages/{page}.png",
                    "a picture"));

    private static final AtomicReference<RequestMappingHandlerMapping> PAGES = new AtomicReference<>();

    private final RunningSite site = RunningSite.start(Listing.class);
    private final Marks marks = new Marks();

    /** Tells the test of every page there is. */
    @Configuration(proxyBeanMethods = false)
    static class Listing {

        @Bean
        ApplicationListener<ContextRefreshedEvent> listing() {
            return started -> PAGES.set(started.getApplicationContext()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        }
    }

    /** @param suffix of the marks that are others than those of a file before */
    private byte[] file(String suffix) {
        var addresses = new HashSet<String>();
        var file = MarkedCaseFile.with(
                FILE,
                place ->
                        // Of two sources one has an address that would be called, and one that nothing may call.
                        place.equals("Source.url")
                                ? (addresses.add(place) ? "https://example.org/" : "javascript:")
                                        + marks.brief(place + suffix)
                                : marks.whole(place),
                place -> marks.indonesian(place.equals("Activity.title") ? place + suffix : place));
        return Notation.write(file, Format.YAML).getBytes(StandardCharsets.UTF_8);
    }

    /** What is sent where files are asked for. */
    private byte[] sent(String path) {
        return switch (path.replaceFirst("^/..", "")) {
            case "/import" -> file(" once more");
            case "/import/list" ->
                sheet(
                        List.of("city1", "country1", "city2", "country2"),
                        List.of("Bandung", "Indonesia", "Suwon", "South Korea"),
                        List.of("Bandung", "Indonesia", marks.brief("city of a list"), "South Korea"));
            case "/desk/register" ->
                sheet(
                        List.of(
                                "Mitra/Kota",
                                "Negara",
                                "Jenis Dokumen",
                                "Nomor MoU",
                                "Tanggal TTD",
                                "Judul",
                                "Bidang",
                                "Perangkat Daerah",
                                "Status",
                                "Keterangan",
                                marks.brief("heading of a register")),
                        row("Suwon", "2019-05-17"),
                        row(marks.brief("partner of a register"), "2020-05-17"),
                        row("Ulsan", "31/02/2019"));
            default -> marks.whole("document").getBytes(StandardCharsets.UTF_8);
        };
    }

    private List<String> row(String partner, String signed) {
        return List.of(
                partner,
                "Korea Selatan",
                "MoU",
                marks.brief("number of a register"),
                signed,
                marks.brief("title of a register"),
                marks.brief("field of a register").replace(",", ""),
                marks.brief("unit of a register"),
                marks.brief("status of a register"),
                marks.brief("note of a register"),
                "x");
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        return Arrays.stream(rows)
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String sentToImport(byte[] file, String name) {
        var answer = Sending.post(
                site.address("/en/import"),
                Sending.body(List.of(Sending.file(marks.brief(name).replace("\"", "%22"), file))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String pressed(String address) {
        return Sending.press(site.address(address))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whateverIsWrittenStaysText() throws IOException {
        var person = SignedIn.head(site.source(), RunningSite.CLOCK);
        Supplier<String> head = () -> SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
        var walk = new Walk(site, head, Objects.requireNonNull(PAGES.get()), marks, this::sent);
        // What comes in.
        var preview = sentToImport(file(""), "name of a file");
        walk.on(preview);
        var done = pressed(preview + "/store");
        var book = site.bytes("/en/partnerships/" + FILE + "/workbook.xlsx").body();
        walk.on(sentToImport(book, "name of a workbook"));
        walk.on(
                done,
                "/en/nowhere/"
                        + URLEncoder.encode(marks.anybody(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        walk.on(FIRST);
        // What is typed.
        while (walk.fill(path -> !AN_END.matcher(path).matches())) {
            walk.on();
        }
        asNobody(walk);
        // All of it where it is shown.
        walk.as(head);
        walk.again();
        walk.on(FIRST);
        walk.fill(path -> !AN_END.matcher(path).matches());
        walk.on();
        asNobody(walk);
        // And when it ends.
        walk.as(head);
        while (walk.fill(path -> !THE_END.matcher(path).matches())) {
            walk.on();
        }
        walk.on(OF_PROGRAMS);
        walk.rest(Map.of("language", "en", "id", FILE, "agreement", "agreement-1", "source", "source-1"));
        walk.fill(_ -> true);

        assertThat(marks.unsaid())
                .filteredOn(where -> !A_PREVIEW.matcher(where).matches())
                .isEmpty();
        assertThat(marks.unseen()).containsExactlyInAnyOrderElementsOf(NOT_SHOWN.keySet());
        // Whether a guest is still here when their visit is asked about depends on which link is met first.
        assertThat(walk.unanswered()).isSubsetOf(NOT_ASKED.keySet());
    }

    /** Whoever was invited comes in, and whoever has lost their password, too. */
    private static void asNobody(Walk walk) {
        walk.as(() -> "");
        walk.on(walk.secrets().toArray(String[]::new));
        walk.on("/en/sign-in");
        walk.fill(path -> path.matches("/../(invitations|new-password|sign-in).*"));
        walk.on();
    }
}

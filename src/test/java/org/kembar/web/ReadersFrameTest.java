package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Visit;
import org.kembar.entrance.SignedIn;
import org.kembar.recording.Desktop;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each page says who is signed in, to them alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersFrameTest {

    private static final String KEPT = "/en/partnerships/bandung-namur";
    private static final String EVALUATION = KEPT + "/evaluation?as-of=2026-11-21&framework=eleven-indicators";
    private static final List<String> PAGES = List.of(
            "/en/", KEPT, EVALUATION, KEPT + "/records", "/en/cities", "/en/method", "/en/no-such-page", "/en/desk");

    private final RunningSite site = RunningSite.start();
    private final Person officer = joined("staf.bingkai@bandung.go.id", Role.OFFICER);

    private Person joined(String email, Role role) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, SignedIn.BANDUNG);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private static String frame(String page) {
        return page.substring(page.indexOf("<header"), page.indexOf("</header>"));
    }

    /** A page of something that went wrong says by which number it is found in the log. */
    private static String withoutNumber(String page) {
        return page.replaceAll("Number of this request: [^<]*", "");
    }

    @Test
    void whoIsSignedInIsSaidWithWhatIsTheirsAndKeptByNobody() {
        var cookie = cookie(officer);
        assertThat(frame(site.get("/ko/account", "Cookie", cookie).body()))
                .contains("반둥")
                .doesNotContain("Bandung");
        for (var path : PAGES) {
            var page = site.get(path, "Cookie", cookie);
            assertThat(frame(page.body()))
                    .as(path)
                    .contains(officer.name(), "Officer for foreign cooperation: Bandung")
                    .contains("href=\"/en/desk\"", "href=\"/en/work-list\"", "href=\"/en/account\"", "/en/sign-out\"")
                    .doesNotContain("/en/people\"", "/en/sign-in");
            assertThat(page.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(page.headers().firstValue("ETag")).as(path).isEmpty();
        }
        assertThat(frame(site.get("/ko/", "Cookie", cookie).body()))
                .contains(officer.name() + " 님 로그인 중", "국제협력 담당자", "내 업무", "할 일 목록");
        assertThat(frame(site.get("/en/desk", "Cookie", cookie).body()))
                .contains("<a href=\"/en/desk\" aria-current=\"page\">");
    }

    /** Who was there before leaves nothing behind, in whichever order and form the page is asked for. */
    @Test
    void nobodyIsShownAnybodysName() {
        var cookie = cookie(officer);
        for (var path : List.of(KEPT, EVALUATION, "/id/ending", "/en/no-such-page")) {
            var known = site.get(path, "Cookie", cookie, "Accept-Encoding", "gzip");
            assertThat(known.headers().allValues("Vary"))
                    .as(path)
                    .anyMatch(names -> names.toLowerCase(Locale.ROOT).contains("cookie"));
            assertThat(known.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            var nobody = site.get(path, "Cookie", "");
            assertThat(nobody.body())
                    .as(path)
                    .doesNotContain(officer.name(), "sign-out")
                    .contains("/sign-in");
            assertThat(nobody.headers().allValues("Vary"))
                    .as(path)
                    .anyMatch(names -> names.toLowerCase(Locale.ROOT).contains("cookie"));
            assertThat(nobody.headers().firstValue("Cache-Control")).as(path).hasValue("no-cache");
            assertThat(site.get(path, "Cookie", cookie).body()).as(path).contains(officer.name());
            assertThat(withoutNumber(site.get(path, "Cookie", "").body()))
                    .as(path)
                    .isEqualTo(withoutNumber(nobody.body()));
        }
        // How pages look is the same for everybody, and is kept.
        assertThat(site.get("/look/kembar.css", "Cookie", cookie).headers().firstValue("ETag"))
                .isPresent();
        var mark = site.get(KEPT, "Cookie", "").headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(KEPT, "Cookie", "", "If-None-Match", mark).statusCode())
                .isEqualTo(304);
        assertThat(site.get(KEPT, "Cookie", cookie, "If-None-Match", mark).statusCode())
                .isEqualTo(200);
        assertThat(site.get(KEPT, "Cookie", "kembar=" + "A".repeat(43)).body()).doesNotContain("sign-out");
    }

    /** What is sent compressed is put together from parts; it has to be the same page, made for this answer or kept. */
    @Test
    void aCompressedPageIsThePage() throws IOException {
        var cookie = cookie(officer);
        var evaluation = EVALUATION.replace("2026-11-21", "2026-11-19");
        for (var reader : List.of(cookie, "", cookie)) {
            for (var path : List.of(evaluation, KEPT, "/ko/ending", "/en/method", "/look/kembar.css")) {
                var compressed = compressed(path, reader);
                assertThat(compressed)
                        .as(path)
                        .isEqualTo(site.get(path, "Cookie", reader).body());
                assertThat(compressed(path, reader)).as(path).isEqualTo(compressed);
            }
        }
        assertThat(compressed(evaluation, cookie)).contains(officer.name());
    }

    private String compressed(String path, String cookie) throws IOException {
        var answer = site.bytes(path, "Cookie", cookie, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        try (var page = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyWhatIsTheirsIsOffered() {
        var head = frame(site.get("/en/").body());
        assertThat(head).contains("/en/people\"");
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(14));
        var guest = SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                SignedIn.head(site.source(), RunningSite.CLOCK),
                "tamu.bingkai@example.org",
                new Visit("bandung-seoul", SignedIn.BANDUNG, ends));
        assertThat(frame(site.get("/en/", "Cookie", cookie(guest)).body()))
                .contains("Guest: Bandung", "/en/desk\"")
                .doesNotContain("/en/work-list", "/en/people");
    }

    /** What somebody may do with a partnership stands where they look first, and not below all that is on record of it. */
    @Test
    void whoMayRecordIsOfferedItAtTheHead() {
        var cookie = cookie(officer);
        var offer = "href=\"" + KEPT + "/record\"";
        for (var path : List.of(KEPT, EVALUATION)) {
            var page = site.get(path, "Cookie", cookie).body();
            assertThat(frame(page)).as(path).contains(offer);
            assertThat(page.substring(page.indexOf("</header>"))).as(path).doesNotContain(offer);
        }
        assertThat(frame(site.get(KEPT + "/record", "Cookie", cookie).body())).doesNotContain("Record something");
        var auditor = cookie(joined("periksa.bingkai@bandung.go.id", Role.AUDITOR));
        for (var other : List.of("", auditor)) {
            assertThat(site.get(KEPT, "Cookie", other).body()).doesNotContain(offer);
        }
    }

    /** A name is text, and it stands once. */
    @Test
    void aNameIsText() {
        var name = "<b>Siti</b> & <div class=\"own\" lang=\"en\">";
        var person = joined("teks.bingkai@bandung.go.id", Role.AGENCY);
        JdbcClient.create(site.source())
                .sql("update access.people set name = :name where id = :id")
                .param("name", name)
                .param("id", person.id())
                .update();
        var page = site.get(KEPT, "Cookie", cookie(person)).body();
        assertThat(page).contains("&lt;b").doesNotContain("<b>Siti");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/, /en/sign-in",
        "/ko/partnerships/bandung-namur, /ko/sign-in?to=%2Fko%2Fpartnerships%2Fbandung-namur",
        "/en/sign-in?to=%2Fen%2Fimport, /en/sign-in",
        "/en/no-such-page, /en/sign-in"
    })
    void whoSignsInIsLedBack(String path, String signIn) {
        assertThat(frame(site.get(path, "Cookie", "").body())).contains("href=\"" + signIn + "\"");
    }

    /** What needs no database is there without it, for whoever was signed in too. */
    @Test
    void withoutTheDatabaseNobodyIsKnown() {
        var isGone = new AtomicBoolean();
        try (var other = RunningSite.startedOn(RunningSite.goneAtTimes(site.source(), isGone))) {
            var cookie = cookie(officer);
            assertThat(RunningSite.get(other.address(), "/en/method", "Cookie", cookie)
                            .body())
                    .contains(officer.name());
            isGone.set(true);
            var page = RunningSite.get(other.address(), "/en/method", "Cookie", cookie);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(officer.name());
        }
    }

    /** An agreement that is for the two cities alone is not missing for them; nobody else learns that there is one. */
    @Test
    void whoSeesMoreOfAPartnershipIsToldWhere() {
        var page = "/en/partnerships/bandung-seoul";
        assertThat(site.get(page).body()).doesNotContain("On your desk");
        var recorded = Desktop.at(site, "bandung-seoul")
                .post(
                        "record/agreements",
                        Map.of(
                                "type", "memorandum-of-understanding",
                                "follows", "a2",
                                "title", "Rahasia Dua Kota",
                                "signed", "2026-01-05",
                                "from", "2026-01-05",
                                "until", "2031-01-05",
                                "audience", "partners",
                                "another", "yes"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(site.get(page).body())
                .contains(
                        "On your desk: an agreement of this partnership",
                        "href=\"/en/desk/partnerships/bandung-seoul\"");
        assertThat(site.get(page + "/records").body()).contains("On your desk");
        var namur = SignedIn.cookie(
                SignedIn.joined(
                        site.source(),
                        RunningSite.CLOCK,
                        SignedIn.head(site.source(), RunningSite.CLOCK),
                        "bingkai@namur.be",
                        new Acting(Role.OFFICER, SignedIn.NAMUR)),
                site.source(),
                RunningSite.CLOCK);
        for (var other : Arrays.asList("", namur)) {
            assertThat(site.get(page, "Cookie", other).body()).doesNotContain("On your desk", "Rahasia");
        }
        assertThat(site.get(KEPT).body()).doesNotContain("On your desk");
    }
}

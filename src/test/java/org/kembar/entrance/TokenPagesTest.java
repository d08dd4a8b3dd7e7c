package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Acting;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Recoveries;
import org.kembar.access.Role;
import org.kembar.access.Roles;
import org.kembar.access.Scope;
import org.kembar.access.Tokens;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.importing.Sending;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports;
import org.kembar.web.RunningSite;

/** Programs that ask in somebody's name: for what they were given a token for, and for no more than the person may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenPagesTest {

    private static final Pattern TOKEN = Pattern.compile("kembar_[A-Za-z0-9_-]{43}");
    private static final Pattern REVOKE = Pattern.compile("/en/account/tokens/\\d+/revoke");
    private static final String RECORD = "/en/partnerships/bandung-seoul/record/activities";
    private static final String SEOUL = "/api/v1/partnerships/bandung-seoul";

    private final RunningSite site = RunningSite.start();
    private final Tokens tokens = new Tokens(site.source(), RunningSite.CLOCK);
    private final Person head = SignedIn.head(site.source(), RunningSite.CLOCK);

    private Person invited(String email, Role role) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, SignedIn.BANDUNG);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    @Test
    void oneMakesATokenIsShownItOnceAndRevokesIt() {
        var officer = invited("token@bandung.go.id", Role.OFFICER);
        var theirs = cookie(officer);
        var made = post("/en/account/tokens", "name=Skrip+%3Cb%3E&scope=take_files_in&days=30", "Cookie", theirs);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        var token = found(TOKEN, made.body());
        var page = site.get("/en/account/tokens", "Cookie", theirs).body();
        assertThat(page)
                .contains("Skrip &lt;b&gt;", "Import files, and take imports back", "21 December 2026", "Never")
                .doesNotContain(token, "<b>");
        assertThat(site.get("/en/import", "Authorization", "Bearer " + token, "Cookie", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/en/account/tokens", "Cookie", theirs).body()).contains("21 November 2026, 12:00 GMT+7");
        assertThat(site.get("/en/people/history").body()).contains("Token for a program made", "token@bandung.go.id");

        // Nobody revokes somebody else's.
        var revoke = found(REVOKE, page);
        assertThat(page).contains("href=\"" + revoke + "\"").doesNotContain("action=\"" + revoke);
        assertThat(site.get(revoke, "Cookie", theirs).body())
                .contains(
                        "Revoke this token?", "Skrip &lt;b&gt;", "This cannot be undone.", "action=\"" + revoke + "\"");
        assertThat(site.get(revoke).statusCode()).isEqualTo(404);
        assertThat(tokens.of(officer)).hasSize(1);
        post(revoke, "", "Cookie", site.cookie());
        assertThat(tokens.of(officer)).hasSize(1);
        post(revoke, "", "Cookie", theirs);
        assertThat(tokens.of(officer)).isEmpty();
        assertThat(site.get("/en/import", "Authorization", "Bearer " + token, "Cookie", "")
                        .statusCode())
                .isEqualTo(401);
    }

    /** As any program sends them: no cookie, and no word of where it comes from, or of another site. */
    @Test
    void aProgramTakesFilesInInThePersonsName() throws Exception {
        var token = "Bearer " + token(head, Scope.TAKE_FILES_IN);
        var file = Files.readString(Path.of("cases/bandung-namur.yaml"))
                .replace("compiled: \"2026-11-21\"", "compiled: \"2026-11-20\"");
        var preview = location(Sending.post(
                site.address("/en/import"),
                Sending.body(List.of(Sending.file("namur.yaml", file))),
                "Authorization",
                token,
                "Cookie",
                "",
                "Origin",
                "https://example.org"));
        var done = location(post(preview + "/store", "", "Authorization", token, "Cookie", ""));
        assertThat(site.get("/en/import").body()).contains(", by Kepala Bagian");
        assertThat(location(post(done.replaceAll("\\?.*", "") + "/undo", "", "Authorization", token, "Cookie", "")))
                .endsWith("?undone");
    }

    @ParameterizedTest
    @CsvSource({
        "READ, GET, /en/import, 200",
        "READ, POST, /en/import/00000000000000000000000000000000/leave, 403",
        "READ, GET, " + RECORD + ", 200",
        "READ, POST, " + RECORD + ", 403",
        "RECORD, GET, " + RECORD + ", 200",
        "RECORD, POST, " + RECORD + ", 400",
        "RECORD, GET, /en/import, 403",
        "TAKE_FILES_IN, GET, /en/import, 200",
        "TAKE_FILES_IN, POST, " + RECORD + ", 403"
    })
    void aTokenIsForWhatItWasMadeFor(Scope scope, String method, String path, int expected) {
        var answer = asked(method, path, "Authorization", "Bearer " + token(head, scope), "Cookie", "");
        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(expected == 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/account",
                "GET /en/account/tokens",
                "POST /en/account/tokens",
                "POST /en/account/password",
                "POST /en/account/sessions/end-others",
                "GET /en/people",
                "POST /en/people",
                "GET /en/people/history",
                "POST /en/people/1/new-password"
            })
    void nothingAboutAccountsAndPeopleIsForPrograms(String page) {
        var parts = page.split(" ");
        var token = "Bearer " + token(head, Scope.values());
        assertThat(asked(parts[0], parts[1], "Authorization", token, "Cookie", "")
                        .statusCode())
                .isEqualTo(403);
        // Nor with the cookie of somebody beside it.
        assertThat(asked(parts[0], parts[1], "Authorization", token, "Cookie", site.cookie())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "bearer kembar_", "Bearer kembar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenLetsNobodyInNotEvenWithACookie(String brought) {
        var answer = site.get("/en/import", "Authorization", brought, "Cookie", site.cookie());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    /** Where programs ask, a token that does not hold is never answered what everybody is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer",
                "bearer kembar_",
                "Bearer kembar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Token kembar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "kembar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoTokenIsRefusedWhereEverybodyIsAnswered(String brought) {
        for (var path : List.of(SEOUL, SEOUL + "/evaluation", "/api/v1/search?q=transport", "/api/v1/audit")) {
            assertIsNoToken(site.get(path, "Authorization", brought, "Cookie", site.cookie()), path);
        }
    }

    private static void assertIsNoToken(HttpResponse<String> answer, String as) {
        assertThat(answer.statusCode()).as(as).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .as(as)
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).as(as).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).as(as).hasValue("private, no-store");
        assertThat(answer.headers().firstValue("ETag")).as(as).isEmpty();
        assertThat(answer.body()).as(as).contains("urn:kembar:problem:unknown");
    }

    /** A password for a proxy before the program is not meant for it. */
    @Test
    void whatAProxyAskedForIsNoTokenAndNoneThatWasWrong() {
        assertThat(site.get(SEOUL, "Authorization", "Basic eDp4", "Cookie", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramReadsWhatItsPersonReadsAndTheLookIsNoted() {
        var audited = invited("auditor-program@bandung.go.id", Role.AUDITOR);
        var asked = "Bearer " + token(audited, Scope.READ);
        var open = site.get(SEOUL + "/case-file", "Cookie", "");
        var mark = open.headers().firstValue("ETag").orElseThrow();
        var changed = new Imports(site.source(), RunningSite.CLOCK).change("bandung-seoul", Audience.SIDE_A, seen -> {
            var values = new LinkedHashMap<>(Records.values(seen));
            var hidden = new LinkedHashMap<>(Records.values(seen.obstacles().getFirst()));
            hidden.put("id", "o-rahasia");
            values.put(
                    "obstacles",
                    Stream.concat(seen.obstacles().stream(), Stream.of(Records.make(Obstacle.class, hidden)))
                            .toList());
            return Optional.of(Records.make(CaseFile.class, values));
        });
        assertThat(changed).isPresent();
        var theirs = site.get(SEOUL + "/case-file", "Authorization", asked, "Cookie", "", "If-None-Match", mark);
        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(theirs.body()).contains("o-rahasia");
        assertThat(theirs.headers().allValues("Vary").toString()).containsIgnoringCase("authorization");
        assertThat(new Annexes(site.source(), RunningSite.CLOCK).views("bandung-seoul", Set.of(Audience.SIDE_A), 10))
                .anyMatch(view -> view.person() == audited.id());
        // Everybody is answered what they were, also by what was kept.
        assertThat(site.get(SEOUL + "/case-file", "Cookie", "", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(304);
        assertThat(open.headers().allValues("Vary").toString()).containsIgnoringCase("authorization");
        assertThat(site.get("/api/v1/desk", "Authorization", asked, "Cookie", "")
                        .body())
                .contains("bandung-seoul", "side-a")
                .doesNotContain("side-b");

        // Not what it was made for, and then not any more.
        var records = "Bearer " + token(head, Scope.RECORD, Scope.TAKE_FILES_IN);
        var refused = site.get(SEOUL, "Authorization", records, "Cookie", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
        assertThat(refused.body()).contains("urn:kembar:problem:forbidden");
        tokens.of(audited).forEach(token -> tokens.revoke(audited, token.id()));
        assertIsNoToken(site.get(SEOUL, "Authorization", asked, "Cookie", ""), "revoked");
    }

    @Test
    void aTokenThatHasRunOutReadsNothing() {
        var before = Clock.fixed(RunningSite.CLOCK.instant().minus(Duration.ofDays(31)), RunningSite.CLOCK.getZone());
        var secret = new Tokens(site.source(), before)
                .make(head, "Lama", Set.of(Scope.READ), Duration.ofDays(30), Proof.PASSWORD)
                .orElseThrow();
        assertIsNoToken(site.get(SEOUL, "Authorization", "Bearer kembar_" + secret.text(), "Cookie", ""), "run out");
    }

    @Test
    void aTokenIsNeverMoreThanThePerson() {
        var agency = invited("dinas@bandung.go.id", Role.AGENCY);
        assertThat(site.get("/en/account/tokens", "Cookie", cookie(agency)).body())
                .contains("value=\"record\"")
                .doesNotContain("value=\"take_files_in\"");
        assertThat(post("/en/account/tokens", "name=A&scope=take_files_in&days=30", "Cookie", cookie(agency))
                        .statusCode())
                .isEqualTo(400);
        for (var refused :
                List.of("name=&scope=record&days=30", "name=A&scope=record&days=400", "name=A&days=30", "")) {
            assertThat(post("/en/account/tokens", refused, "Cookie", cookie(agency))
                            .statusCode())
                    .as(refused)
                    .isEqualTo(400);
        }
        assertThat(tokens.of(agency)).isEmpty();
        assertThat(tokens.make(agency, "A", Set.of(Scope.READ), Tokens.LONGEST.plusSeconds(1), Proof.PASSWORD))
                .isEmpty();

        var officer = invited("keluar@bandung.go.id", Role.OFFICER);
        var token = "Bearer " + token(officer, Scope.TAKE_FILES_IN);
        assertThat(site.get("/en/import", "Authorization", token, "Cookie", "").statusCode())
                .isEqualTo(200);
        new Roles(site.source(), RunningSite.CLOCK)
                .takeAway(head, officer.id(), new Acting(Role.OFFICER, SignedIn.BANDUNG));
        assertThat(site.get("/en/import", "Authorization", token, "Cookie", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        var officer = invited("banyak@bandung.go.id", Role.OFFICER);
        var theirs = cookie(officer);
        for (var i = 1; i <= 20; i++) {
            assertThat(post("/en/account/tokens", "name=Skrip+" + i + "&scope=read&days=30", "Cookie", theirs)
                            .statusCode())
                    .as("the token " + i)
                    .isEqualTo(200);
        }
        var refused = post("/en/account/tokens", "name=Skrip+21&scope=read&days=30", "Cookie", theirs);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("20").doesNotContainPattern(TOKEN);
        assertThat(tokens.of(officer)).hasSize(20);
        var page = site.get("/en/account/tokens", "Cookie", theirs).body();
        post(found(REVOKE, page), "", "Cookie", theirs);
        assertThat(post("/en/account/tokens", "name=Skrip+22&scope=read&days=30", "Cookie", theirs)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever had got in may have made one. */
    @Test
    void aNewPasswordByALinkEndsTokensAsWell() {
        var officer = invited("baru@bandung.go.id", Role.OFFICER);
        token(officer, Scope.READ);
        var recoveries = new Recoveries(site.source(), new People(site.source(), RunningSite.CLOCK), RunningSite.CLOCK);
        recoveries.renew(recoveries.make(Optional.of(head), officer).orElseThrow(), "kalimat lain yang sama panjang");
        assertThat(tokens.of(officer)).isEmpty();
    }

    private String token(Person person, Scope... scopes) {
        tokens.of(person).forEach(one -> tokens.revoke(person, one.id()));
        return TokenPages.MARK
                + tokens.make(person, "A", Set.of(scopes), Duration.ofDays(1), Proof.PASSWORD)
                        .orElseThrow()
                        .text();
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return RunningSite.send(
                request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> asked(String method, String path, String... headers) {
        return RunningSite.send(
                request(path, headers).method(method, BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }
}

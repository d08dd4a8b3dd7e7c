package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.entrance.Forms.cookieOf;
import static org.kembar.entrance.Forms.location;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Role;
import org.kembar.access.Scope;
import org.kembar.access.Tokens;
import org.kembar.web.RunningSite;

/** Forgotten passwords, sessions, and roles that are taken away: for oneself, for the own office, and for nobody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTest {

    private static final Pattern NEW_PASSWORD = Pattern.compile("/(?:id|en|ko)/new-password/[A-Za-z0-9_-]{43}");
    private static final Pattern SESSION = Pattern.compile("/en/account/sessions/(\\d+)/end");
    private static final String NEW = "kalimat lain yang sama panjang";

    private final RunningSite site = RunningSite.start();
    private final Forms forms = new Forms(site.address("/"));
    private final Person head = SignedIn.head(site.source(), RunningSite.CLOCK);
    private final Person seoul = invited("head@seoul.go.kr", Role.HEAD, SignedIn.SEOUL);

    private Person invited(String email, Role role, String city) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, role, city);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    @Test
    void theHeadMakesALinkAndWithItOneIsInAndEverybodyElseIsOut() {
        var officer = invited("lupa@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var before = cookie(officer);
        var made = forms.post("/en/people/" + officer.id() + "/new-password", Map.of(), site.cookie());
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        var link = found(NEW_PASSWORD, made.body());
        // In the language of the person's city.
        assertThat(link).startsWith("/id/");
        assertThat(site.get("/en/people").body()).doesNotContain(link);
        assertThat(site.get(link, "Cookie", "").body()).contains("lupa@bandung.go.id");

        var wrong = forms.post(link, Map.of("password", "lupa lupa lupa"), "");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).doesNotContain("lupa lupa lupa");
        assertThat(site.get("/en/account", "Cookie", before).statusCode()).isEqualTo(200);

        var renewed = forms.post(link, Map.of("password", NEW, "email", "kabag@bandung.go.id", "role", "head"), "");
        assertThat(location(renewed)).isEqualTo("/id/desk");
        var now = cookieOf(renewed);
        assertThat(site.get("/en/account", "Cookie", before).statusCode()).isEqualTo(303);
        assertThat(site.get("/en/account", "Cookie", now).body())
                .contains("lupa@bandung.go.id", "New password set with a link", "made (by Kepala Bagian)")
                .doesNotContain("Head of the cooperation");
        assertThat(forms.post(link, Map.of("password", SignedIn.PASSWORD), "").statusCode())
                .isEqualTo(404);
        assertThat(site.get(link).statusCode()).isEqualTo(404);
        assertThat(signIn("lupa@bandung.go.id", SignedIn.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn("lupa@bandung.go.id", NEW).statusCode()).isEqualTo(303);
        assertThat(site.get("/en/people/history").body())
                .contains("New password set with a link", "lupa@bandung.go.id");
    }

    @Test
    void oneChangesTheOwnPasswordAndIsOutEverywhereElse() {
        var officer = invited("ganti@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var here = cookie(officer);
        var there = cookie(officer);
        assertThat(forms.post("/en/account/password", Map.of("old", "wrong", "password", NEW), here)
                        .body())
                .contains("The present password is wrong.");
        assertThat(forms.post(
                                "/en/account/password",
                                Map.of("old", SignedIn.PASSWORD, "password", "123456789012"),
                                here)
                        .body())
                .contains("among those that are guessed first");
        assertThat(site.get("/en/account", "Cookie", there).statusCode()).isEqualTo(200);

        var changed = forms.post("/en/account/password", Map.of("old", SignedIn.PASSWORD, "password", NEW), here);
        assertThat(location(changed)).isEqualTo("/en/account?changed");
        assertThat(site.get("/en/account?changed", "Cookie", here).body()).contains("The password is changed.");
        assertThat(site.get("/en/account", "Cookie", there).statusCode()).isEqualTo(303);
        assertThat(signIn("ganti@bandung.go.id", NEW).statusCode()).isEqualTo(303);
    }

    /** Programs and calendars sign in with no password, and another one ends them only if it is to. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatGoesOnWithoutThePasswordEndsWithItIfItIsTo(boolean isToEnd) {
        var officer = invited("lanjut." + isToEnd + "@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var here = cookie(officer);
        var tokens = new Tokens(site.source(), RunningSite.CLOCK);
        tokens.make(officer, "Skrip", Set.of(Scope.READ), Duration.ofDays(9), Proof.PASSWORD);
        forms.post("/en/work-list/reminders/calendar", Map.of(), here);
        assertThat(site.get("/en/account", "Cookie", here).body())
                .contains("Token for a program: Skrip (made", "Address of your calendar (made")
                .contains("name=\"also\" value=\"yes\" aria-describedby");

        var typed = new HashMap<>(Map.of("old", SignedIn.PASSWORD, "password", NEW));
        if (isToEnd) {
            typed.put("also", "yes");
        }
        assertThat(location(forms.post("/en/account/password", typed, here))).isEqualTo("/en/account?changed");

        assertThat(tokens.of(officer)).hasSize(isToEnd ? 0 : 1);
        assertThat(site.get("/en/account", "Cookie", here).body().contains("Address of your calendar"))
                .isEqualTo(!isToEnd);
    }

    @Test
    void oneSeesOnesSessionsAndEndsThem() {
        var officer = invited("sesi@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var here = cookie(officer);
        var there = cookieOf(RunningSite.send(forms.to("/en/sign-in", "")
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0 <script>")
                .POST(BodyPublishers.ofString("email=sesi@bandung.go.id&password="
                        + URLEncoder.encode(SignedIn.PASSWORD, StandardCharsets.UTF_8)))
                .build()));
        var page = site.get("/en/account", "Cookie", here).body();
        assertThat(page).contains("Firefox, Windows", "This browser, now").doesNotContain("Mozilla", "<script>");
        var session = SESSION.matcher(page);
        assertThat(session.find()).isTrue();

        var asked = site.get(session.group(), "Cookie", here);
        assertThat(asked.body()).contains("End this session?", "Firefox, Windows", "This cannot be undone.");
        assertThat(site.get("/ko/account/sessions/end-others", "Cookie", here).body())
                .contains("다른 곳에서 모두 로그아웃하시겠습니까?", "Firefox, Windows");
        assertThat(site.get(session.group(), "Cookie", cookie(seoul)).statusCode())
                .isEqualTo(404);
        // Of somebody else's sessions nobody ends one.
        forms.post(session.group(), Map.of(), cookie(seoul));
        forms.post(session.group(), Map.of(), site.cookie());
        assertThat(site.get("/en/account", "Cookie", there).statusCode()).isEqualTo(200);
        assertThat(location(forms.post(session.group(), Map.of(), here))).isEqualTo("/en/account");
        assertThat(site.get("/en/account", "Cookie", there).statusCode()).isEqualTo(303);
        var third = cookie(officer);
        forms.post("/en/account/sessions/end-others", Map.of(), third);
        assertThat(site.get("/en/account", "Cookie", here).statusCode()).isEqualTo(303);
        assertThat(site.get("/en/account", "Cookie", third).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadIsAskedBeforeARoleIsTakenAwayAndItIsGoneAtOnce() {
        var officer = invited("pindah@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var theirs = cookie(officer);
        assertThat(site.get("/en/import", "Cookie", theirs).statusCode()).isEqualTo(200);
        var address = "/en/people/" + officer.id() + "/take-away";
        var asked = site.get(address + "?role=officer&city=" + SignedIn.BANDUNG);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("pindah@bandung.go.id", "Officer for foreign cooperation: Bandung");
        assertThat(site.get("/en/people").body()).contains(address + "?role=officer&amp;city=" + SignedIn.BANDUNG);

        var fields = Map.of("role", "officer", "city", SignedIn.BANDUNG);
        assertThat(location(forms.post(address, fields, site.cookie()))).isEqualTo("/en/people");
        var refused = site.get("/en/import", "Cookie", theirs);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("the head of a city’s cooperation office or an officer", "href=\"/en/account\"");
        assertThat(site.get("/en/account", "Cookie", theirs).body()).contains("You act for no city at present.");
        assertThat(forms.post(address, fields, site.cookie()).statusCode()).isEqualTo(404);
    }

    @Test
    void theLastHeadStays() {
        var own = "/en/people/" + head.id() + "/take-away";
        var fields = Map.of("role", "head", "city", SignedIn.BANDUNG);
        var refused = forms.post(own, fields, site.cookie());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This is the only head");
        assertThat(site.get("/en/people").statusCode()).isEqualTo(200);
    }

    /** Whoever heads another city's office: nothing of it is theirs, and they are told of nothing. */
    @Test
    void theHeadOfAnotherCityGetsAtNobodyHere() {
        var officer = invited("aman@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var theirs = cookie(seoul);
        var nobody = Map.of("role", "officer", "city", SignedIn.BANDUNG);
        var away = "/en/people/" + officer.id() + "/take-away";
        for (var answer : List.of(
                site.get(away + "?role=officer&city=" + SignedIn.BANDUNG, "Cookie", theirs),
                site.get(away + "?role=officer&city=" + SignedIn.SEOUL, "Cookie", theirs),
                forms.post(away, nobody, theirs),
                forms.post(away, Map.of("role", "officer", "city", SignedIn.SEOUL), theirs),
                forms.post("/en/people/" + officer.id() + "/new-password", Map.of(), theirs),
                forms.post("/en/people/" + head.id() + "/new-password", Map.of(), theirs),
                // Nor for oneself: for that there is the old password.
                forms.post("/en/people/" + seoul.id() + "/new-password", Map.of(), theirs),
                forms.post("/en/people/999999999/new-password", Map.of(), theirs))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("aman@bandung.go.id");
        }
        forms.post(
                "/en/people",
                Map.of("email", "rahasia@bandung.go.id", "role", "officer", "city", SignedIn.BANDUNG),
                site.cookie());
        for (var page : List.of("/en/people", "/en/people/history", "/en/people/history?before=9999")) {
            assertThat(site.get(page, "Cookie", theirs).body())
                    .as(page)
                    .contains("head@seoul.go.kr")
                    .doesNotContain("aman@", "rahasia@", "kabag@");
        }
        assertThat(site.get("/en/people/history").body()).contains("aman@bandung.go.id", "rahasia@bandung.go.id");
        assertThat(site.get("/en/import", "Cookie", cookie(officer)).statusCode())
                .isEqualTo(200);
    }

    /** An officer who also acts for another city: with the link one could act for that as well. */
    @Test
    void whoActsForAnotherCityTooGetsNoLinkFromOneHeadAlone() {
        var both = invited("dua@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var invited = forms.post(
                "/en/people",
                Map.of("email", "dua@bandung.go.id", "role", "officer", "city", SignedIn.SEOUL),
                cookie(seoul));
        var link = found(Pattern.compile("/ko/invitations/[A-Za-z0-9_-]{43}"), invited.body());
        assertThat(location(forms.post(link + "/join", Map.of(), cookie(both)))).isEqualTo("/ko/account");
        assertThat(forms.post("/en/people/" + both.id() + "/new-password", Map.of(), site.cookie())
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.get("/en/people").body()).doesNotContain("/en/people/" + both.id() + "/new-password");
    }

    @ParameterizedTest
    @CsvSource({"1650357,'',id", "1835848,'',ko", "2790471,'',en", "1650357,ko,ko", "1835848,id,id", "1650357,fr,id"})
    void aLinkIsInTheLanguageOfWhomItIsFor(String city, String chosen, String expected) {
        var role = city.equals(SignedIn.BANDUNG) ? "officer" : "head";
        // Of Seoul there is a head already, who invites there.
        var by = city.equals(SignedIn.SEOUL) ? cookie(seoul) : site.cookie();
        var made = forms.post(
                "/en/people", Map.of("email", "a@example.org", "role", role, "city", city, "language", chosen), by);
        assertThat(found(Pattern.compile("/(?:id|en|ko)/invitations/[A-Za-z0-9_-]{43}"), made.body()))
                .startsWith("/" + expected + "/");
    }

    @Test
    void whoHasAnAccountSignsInFromAnInvitationAndIsBackThere() {
        invited("sudah@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var made = forms.post(
                "/en/people",
                Map.of("email", "sudah@bandung.go.id", "role", "agency", "city", SignedIn.BANDUNG),
                site.cookie());
        var link = found(Pattern.compile("/id/invitations/[A-Za-z0-9_-]{43}"), made.body());
        var signIn = "/id/sign-in?to=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
        assertThat(site.get(link, "Cookie", "").body()).contains("href=\"" + signIn + "\"");
        var form = site.get(signIn, "Cookie", "").body();
        assertThat(form)
                .contains(
                        "name=\"to\" value=\"" + link + "\"",
                        "href=\"" + signIn.replace("/id/sign", "/ko/sign") + "\"");

        var in = forms.post(
                "/ko/sign-in", Map.of("email", "sudah@bandung.go.id", "password", SignedIn.PASSWORD, "to", link), "");
        // In the language that was switched to.
        assertThat(location(in)).isEqualTo(link.replace("/id/", "/ko/"));
        assertThat(site.get(location(in), "Cookie", cookieOf(in)).body()).contains(location(in) + "/join");
    }

    /** A name and an address are text wherever they stand. */
    @Test
    void whatIsTypedIsTextOnEveryPage() {
        var email = "\"'&x';--@bandung.go.id".replace("\"", "");
        var made = forms.post(
                "/en/people", Map.of("email", email, "role", "officer", "city", SignedIn.BANDUNG), site.cookie());
        var link = found(Pattern.compile("/id/invitations/[A-Za-z0-9_-]{43}"), made.body());
        var name = "</td><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)";
        var joined = forms.post(link, Map.of("name", name, "password", SignedIn.PASSWORD), "");
        var id = found(
                Pattern.compile("/en/people/\\d+/take-away\\?role=officer"),
                after(site.get("/en/people").body(), "onerror"));
        for (var page : List.of(
                site.get("/en/people"),
                site.get("/en/people/history"),
                site.get(id + "&city=" + SignedIn.BANDUNG),
                forms.post(id.replaceAll("take-away.*", "new-password"), Map.of(), site.cookie()),
                site.get("/en/account", "Cookie", cookieOf(joined)))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("&lt;img src")
                    .doesNotContain("<img", email)
                    .doesNotContainPattern("=\"[^\"<]*\" onmouseover");
        }
    }

    private static String after(String text, String mark) {
        return text.substring(text.indexOf(mark));
    }

    private HttpResponse<String> signIn(String email, String password) {
        return forms.post("/en/sign-in", Map.of("email", email, "password", password), "");
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}

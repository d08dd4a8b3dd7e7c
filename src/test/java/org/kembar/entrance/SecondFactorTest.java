package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.entrance.Forms.cookieOf;
import static org.kembar.entrance.Forms.location;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.access.Acting;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Recoveries;
import org.kembar.access.Role;
import org.kembar.access.SecondFactors;
import org.kembar.access.Sessions;
import org.kembar.access.Visit;
import org.kembar.passkeys.SoftKey;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office asks more than a password: told beforehand, and then nobody gets in by a password alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorTest {

    private static final String KEYS = "/en/account/passkeys";
    private static final String ASKING = "/en/people/second-factor";
    private static final String ACCOUNT = "/en/account";
    private static final Pattern TOKEN = Pattern.compile("value=\"(" + TokenPages.MARK + "[^\"]+)\"");

    private final RunningSite site = RunningSite.start();
    private final String origin =
            "http://localhost:" + URI.create(site.address("/")).getPort();
    private final Forms forms = new Forms(origin);
    private final SecondFactors secondFactors = new SecondFactors(site.source(), RunningSite.CLOCK);

    @AfterEach
    void nobodyAsksIt() {
        JdbcClient.create(site.source())
                .sql("delete from access.second_factors")
                .update();
    }

    private Person officer(String email) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private Person head() {
        return SignedIn.head(site.source(), RunningSite.CLOCK);
    }

    /** As if the day had come that somebody set. */
    private void asked(LocalDate since) {
        JdbcClient.create(site.source())
                .sql("insert into access.second_factors (city, since) values (:city, :since)")
                .param("city", SignedIn.BANDUNG)
                .param("since", since)
                .update();
    }

    @Test
    void aHeadAsksItFromADayOnAndEverybodyIsTold() {
        var officer = officer("diberi-tahu@bandung.go.id");
        var before = forms.get(ASKING, site.cookie());
        assertThat(before.body()).contains("Not asked for", officer.name());

        var day = RunningSite.TODAY.plusDays(SecondFactors.LEAST_DAYS);
        assertThat(location(forms.post(ASKING, asking(day), site.cookie()))).isEqualTo(ASKING + "?done");
        assertThat(forms.get(ASKING, site.cookie()).body()).contains("Asked for from 28 November 2026 on.");
        assertThat(forms.get(ACCOUNT, cookie(officer)).body())
                .contains("Your office asks for a passkey from 28 November 2026 on.", "href=\"/en/account/passkeys\"");
        assertThat(forms.get(KEYS, cookie(officer)).body()).contains("from 28 November 2026 on");
        // Until then a password does.
        assertThat(forms.get("/en/desk", cookie(officer)).statusCode()).isEqualTo(200);
        assertThat(forms.get("/en/people/history", site.cookie()).body())
                .contains("Passkeys asked of everybody from a day on", "everybody who acts for the city");

        assertThat(location(forms.post(ASKING + "/end", Map.of("city", SignedIn.BANDUNG), site.cookie())))
                .isEqualTo(ASKING + "?done");
        assertThat(forms.get(ACCOUNT, cookie(officer)).body()).doesNotContain("asks for a passkey");
        assertThat(forms.get("/en/people/history", site.cookie()).body())
                .contains("Passkeys no longer asked of everybody");
    }

    private static Map<String, String> asking(LocalDate since) {
        return Map.of("city", SignedIn.BANDUNG, "since", since.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27", "2026-11-21", "2027-11-22", "", "soon", "2026-13-01", "+999999999-12-31"})
    void aDayThatIsTooSoonOrNoneIsRefused(String since) {
        var refused = forms.post(ASKING, Map.of("city", SignedIn.BANDUNG, "since", since), site.cookie());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Choose a day from 28 November 2026 to 21 November 2027.");
        assertThat(secondFactors.of(Set.of(SignedIn.BANDUNG))).isEmpty();
    }

    @Test
    void nobodyElseSaysSo() {
        var day = RunningSite.TODAY.plusDays(30);
        var seoul = SignedIn.joined(
                site.source(), RunningSite.CLOCK, head(), "kepala@seoul.go.kr", new Acting(Role.HEAD, SignedIn.SEOUL));
        for (var who : new String[] {cookie(officer("bukan-kepala@bandung.go.id")), cookie(seoul)}) {
            assertThat(forms.post(ASKING, asking(day), who).statusCode()).isEqualTo(403);
            assertThat(forms.post(ASKING + "/end", asking(day), who).statusCode())
                    .isEqualTo(403);
        }
        assertThat(secondFactors.set(seoul, SignedIn.BANDUNG, day)).isFalse();
        // Where browsers make no passkeys nobody would get in any more.
        var byNumber = RunningSite.send(
                HttpRequest.newBuilder(URI.create(site.address(ASKING).replace("localhost", "127.0.0.1")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("city=" + SignedIn.BANDUNG + "&since=" + day))
                        .build());
        assertThat(byNumber.statusCode()).isEqualTo(400);
        assertThat(byNumber.body()).contains("reached over HTTPS");
        assertThat(secondFactors.of(Set.of(SignedIn.BANDUNG))).isEmpty();
    }

    /** The whole way: a password, a passkey made, the program open; and from then on the passkey each time. */
    @Test
    void whoHasNoneMakesOneAndSignsInWithItFromThenOn() {
        var officer = officer("membuat@bandung.go.id");
        asked(RunningSite.TODAY);
        var first = signedIn(officer);
        assertThat(location(forms.get("/en/desk?x=1", first))).isEqualTo(KEYS + "?needed");
        assertThat(forms.get(KEYS + "?needed", first).body()).contains("asks for more than a password");
        var made = made(first);
        assertThat(forms.get("/en/desk", made.cookie()).statusCode()).isEqualTo(200);
        // Whoever else has the secret of before is not let in with it.
        assertThat(location(forms.get(KEYS, first))).startsWith("/en/sign-in?");

        // The next time, and for whoever has heard the password.
        var second = signedIn(officer);
        assertThat(location(forms.get("/en/desk?x=1", second)))
                .isEqualTo("/en/sign-in/passkey?to=%2Fen%2Fdesk%3Fx%3D1");
        assertThat(location(forms.get(KEYS, second))).startsWith("/en/sign-in/passkey");
        var another = forms.post(KEYS, Map.of("name", "Lain", "password", SignedIn.PASSWORD), second);
        assertThat(another.statusCode()).isEqualTo(401);
        assertThat(another.body()).doesNotContain("data-passkey");
        assertThat(forms.post(KEYS + "/made", Map.of("name", "Lain", "answer", "{}"), second)
                        .statusCode())
                .isEqualTo(401);

        var begun = forms.get("/en/sign-in/passkey?to=/en/desk", second);
        var answer = Map.of("answer", made.key().sign(SoftKey.challenge(begun.body()), 1), "to", "/en/desk");
        var in = forms.post("/en/sign-in/passkey", answer, cookieOf(begun) + "; " + second);
        assertThat(location(in)).isEqualTo("/en/desk");
        assertThat(forms.get("/en/desk", cookieOf(in)).statusCode()).isEqualTo(200);
        assertThat(location(forms.get("/en/desk", second))).startsWith("/en/sign-in");
    }

    /** A session goes on that was begun with a passkey before the day, and one that was not does not. */
    @Test
    void theDayComesInTheMidstOfASession() {
        var officer = officer("di-tengah@bandung.go.id");
        var other = officer("di-tengah-lain@bandung.go.id");
        var with = made(signedIn(officer)).cookie();
        var without = signedIn(other);
        asked(RunningSite.TODAY);
        assertThat(forms.get("/en/desk", with).statusCode()).isEqualTo(200);
        assertThat(forms.get("/en/desk", without).statusCode()).isEqualTo(303);
        // What was being typed is there after signing in, as of whoever is signed out.
        var typed = forms.post("/en/partnerships/bandung-seoul/record/statements", Map.of("text", "Ketikan"), without);
        assertThat(typed.statusCode()).isEqualTo(401);
        assertThat(typed.body()).contains("name=\"email\"");
    }

    /** The service is trusted with what it asks; a guest has nothing of their own here. */
    @Test
    void whoComesByTheCitysServiceAndGuestsAreNotAsked() {
        var officer = officer("layanan@bandung.go.id");
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(14));
        var guest = SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                head(),
                "tamu-faktor@example.org",
                new Visit("bandung-seoul", SignedIn.BANDUNG, ends));
        asked(RunningSite.TODAY);
        var session = new Sessions(site.source(), RunningSite.CLOCK).begin(officer, Optional.empty(), Proof.SERVICE);
        assertThat(forms.get("/en/desk", "kembar=" + session.text()).statusCode())
                .isEqualTo(200);
        assertThat(forms.get("/en/desk/partnerships/bandung-seoul", cookie(guest))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever had heard the password could have made it; a passkey that its person makes later says nothing of that. */
    @Test
    void aTokenThatWasMadeWithAPasswordAloneHoldsNoLonger() {
        var officer = officer("token-faktor@bandung.go.id");
        var session = signedIn(officer);
        var token = token(session);
        assertThat(byToken(token)).isEqualTo(200);
        asked(RunningSite.TODAY);
        assertThat(byToken(token)).isEqualTo(401);
        var proved = made(session).cookie();
        assertThat(byToken(token)).isEqualTo(401);
        assertThat(forms.get("/en/account/tokens", proved).body())
                .contains("not accepted from 21 November 2026 on, while your office asks for a passkey");
        assertThat(byToken(token(proved))).isEqualTo(200);
        var service = new Sessions(site.source(), RunningSite.CLOCK).begin(officer, Optional.empty(), Proof.SERVICE);
        assertThat(byToken(token("kembar=" + service.text()))).isEqualTo(200);
        nobodyAsksIt();
        assertThat(byToken(token)).isEqualTo(200);
    }

    private String token(String cookie) {
        var made = TOKEN.matcher(
                forms.post("/en/account/tokens", Map.of("name", "Skrip", "scope", "read", "days", "30"), cookie)
                        .body());
        assertThat(made.find()).isTrue();
        return made.group(1);
    }

    private int byToken(String token) {
        return RunningSite.send(HttpRequest.newBuilder(URI.create(origin + "/en/import"))
                        .header("Cookie", "")
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }

    /** With a link to a new password the lost device is forgotten, and another one is made. */
    @Test
    void whoHasLostTheDeviceMakesAnotherWithALinkOfTheHead() {
        var officer = officer("hilang@bandung.go.id");
        var session = made(signedIn(officer)).cookie();
        asked(RunningSite.TODAY);
        assertThat(forms.get("/en/desk", session).statusCode()).isEqualTo(200);
        assertThat(location(forms.get("/en/desk", signedIn(officer)))).startsWith("/en/sign-in/passkey");

        var people = new People(site.source(), RunningSite.CLOCK);
        var link = new Recoveries(site.source(), people, RunningSite.CLOCK)
                .make(Optional.of(head()), officer)
                .orElseThrow();
        var renewed =
                forms.post("/en/new-password/" + link.text(), Map.of("password", "kalimat lain yang juga panjang"), "");
        var in = cookieOf(renewed);
        assertThat(forms.get("/en/desk", session).statusCode()).isEqualTo(303);
        assertThat(location(forms.get("/en/desk", in))).isEqualTo(KEYS + "?needed");
        var again = made(in, "kalimat lain yang juga panjang").cookie();
        assertThat(forms.get("/en/desk", again).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessible(Language language) {
        try (var page = site.signedIn(Browser.required().page(Browser.PHONE))) {
            page.navigate(site.address("/" + language.tag() + "/people/second-factor"));
            Browser.assertSound(page);
        }
    }

    /** @param cookie by which one is signed in from then on */
    private record Made(SoftKey key, String cookie) {}

    private Made made(String cookie) {
        return made(cookie, SignedIn.PASSWORD);
    }

    private Made made(String cookie, String password) {
        var asked = forms.post(KEYS, Map.of("name", "Laptop", "password", password), cookie);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        var key = new SoftKey(origin, "localhost");
        var answer = Map.of("name", "Laptop", "answer", key.make(asked.body()));
        var made = forms.post(KEYS + "/made", answer, cookie);
        assertThat(location(made)).isEqualTo(KEYS + "?made");
        return new Made(key, cookieOf(made));
    }

    /** With the password, as one does it on the page. */
    private String signedIn(Person person) {
        return cookieOf(forms.post("/en/sign-in", Map.of("email", person.email(), "password", SignedIn.PASSWORD), ""));
    }
}

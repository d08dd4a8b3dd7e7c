package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.entrance.Forms.cookieOf;
import static org.kembar.entrance.Forms.location;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Secret;
import org.kembar.passkeys.Passkeys;
import org.kembar.passkeys.RelyingParty;
import org.kembar.passkeys.SoftKey;
import org.kembar.web.RunningSite;

/** Passkeys: made after the password, signed in with, and refused to whoever is not asked just now, here and as that person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyPagesTest {

    private static final String SIGN_IN = "/en/sign-in/passkey";
    private static final String KEYS = "/en/account/passkeys";
    private static final Pattern REMOVE = Pattern.compile(KEYS + "/\\d+/remove");

    private final RunningSite site = RunningSite.start();
    private final String origin =
            "http://localhost:" + URI.create(site.address("/")).getPort();
    private final Forms forms = new Forms(origin);

    private Person officer(String email) {
        return SignedIn.invited(site.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
    }

    private String cookie(Person person) {
        return SignedIn.cookie(person, site.source(), RunningSite.CLOCK);
    }

    private SoftKey key() {
        return new SoftKey(origin, "localhost");
    }

    private SoftKey made(Person person) {
        var key = key();
        var cookie = cookie(person);
        assertThat(location(finish(key.make(asked(cookie)), cookie))).isEqualTo(KEYS + "?made");
        return key;
    }

    /** The page on which the device is asked to make one. */
    private String asked(String cookie) {
        var asked = forms.post(KEYS, Map.of("name", "Laptop", "password", SignedIn.PASSWORD), cookie);
        assertThat(asked.statusCode()).isEqualTo(200);
        return asked.body();
    }

    private HttpResponse<String> finish(String answer, String cookie) {
        return forms.post(KEYS + "/made", Map.of("name", "Laptop", "answer", answer), cookie);
    }

    /** What a browser is asked to have signed, and what it is known by. */
    private record Begun(String challenge, String cookie) {}

    private Begun begun() {
        var page = forms.get(SIGN_IN, "");
        return new Begun(SoftKey.challenge(page.body()), cookieOf(page));
    }

    private HttpResponse<String> signIn(String answer, String cookie) {
        return forms.post(SIGN_IN, Map.of("answer", answer, "to", "/en/import"), cookie);
    }

    @Test
    void oneMakesAPasskeySignsInWithItAndRemovesIt() {
        var person = officer("kunci@bandung.go.id");
        var key = made(person);
        var planted = "kembar=" + "B".repeat(43);
        var begun = begun();
        var in = signIn(key.sign(begun.challenge(), 1), begun.cookie() + "; " + planted);
        assertThat(location(in)).isEqualTo("/en/import");
        var session = in.headers().allValues("Set-Cookie").getFirst();
        assertThat(session)
                .matches("kembar=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContain("BBBB");
        var now = session.split(";", 2)[0];
        assertThat(forms.get("/en/account", now).body())
                .contains("kunci@bandung.go.id", "Passkey made (by kunci@bandung.go.id)");
        assertThat(forms.get(KEYS, now).body()).contains("Laptop", "12:00").doesNotContain("Never");
        assertThat(site.get("/en/people/history").body()).contains("Passkey made");

        var other = cookie(officer("lain@bandung.go.id"));
        var remove = found(REMOVE, forms.get(KEYS, now).body());
        assertThat(forms.get(remove, now).body())
                .contains("Remove this passkey?", "Laptop", "This cannot be undone.", "action=\"" + remove + "\"");
        assertThat(forms.get(remove, other).statusCode()).isEqualTo(404);
        assertThat(forms.post(remove, Map.of(), other).statusCode()).isEqualTo(404);
        assertThat(location(forms.post(remove, Map.of(), now))).isEqualTo(KEYS);
        var again = begun();
        assertThat(signIn(key.sign(again.challenge(), 2), again.cookie()).statusCode())
                .isEqualTo(401);
    }

    /** Whoever holds a lost device is signed in with it somewhere. */
    @Test
    void whatWasBegunWithAPasskeyEndsWhenOneIsRemoved() {
        var person = officer("tertinggal@bandung.go.id");
        var key = made(person);
        var lost = signedIn(key, 1);
        var others = signedIn(made(officer("tertinggal.lain@bandung.go.id")), 1);
        var byPassword = cookie(person);
        var now = signedIn(key, 2);
        var remove = found(REMOVE, forms.get(KEYS, now).body());
        assertThat(forms.get(remove, now).body()).contains("Where else you are signed in with a passkey");
        assertThat(forms.get(KEYS, lost).statusCode()).isEqualTo(200);
        assertThat(location(forms.post(remove, Map.of(), now))).isEqualTo(KEYS);
        assertThat(forms.get(KEYS, lost).statusCode()).isEqualTo(303);
        for (var stays : List.of(now, byPassword, others)) {
            assertThat(forms.get(KEYS, stays).statusCode()).isEqualTo(200);
        }
    }

    /** Who had the device can have made them; whether they had is for the person to say. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasMadeSinceEndsWithThePasskeyUnlessItIsToStay(boolean isToEnd) {
        var person = officer("warisan." + isToEnd + "@bandung.go.id");
        var before = token(cookie(person), "Lembar lama");
        var now = signedIn(made(person), 1);
        var since = token(now, "Lembar baru");
        var calendar = found(
                Pattern.compile("/calendars/[A-Za-z0-9_-]{43}\\.ics"),
                forms.post("/en/work-list/reminders/calendar", Map.of(), now).body());
        var remove = found(REMOVE, forms.get(KEYS, now).body());
        assertThat(forms.get(remove, now).body())
                .contains("Token for a program: Lembar baru (made 21 November 2026)")
                .contains("Address of your calendar (made 21 November 2026)")
                .contains("name=\"also\" value=\"yes\" checked")
                .doesNotContain("Lembar lama");

        forms.post(remove, isToEnd ? Map.of("also", "yes") : Map.of(), now);

        assertThat(asking(before)).isEqualTo(200);
        assertThat(asking(since)).isEqualTo(isToEnd ? 401 : 200);
        assertThat(forms.get(calendar, "").statusCode()).isEqualTo(isToEnd ? 404 : 200);
    }

    private String token(String cookie, String name) {
        var made =
                forms.post("/en/account/tokens", Map.of("name", name, "days", "30", "scope", "take_files_in"), cookie);
        return found(Pattern.compile("kembar_[A-Za-z0-9_-]{43}"), made.body());
    }

    /** What a program is answered that brings it along. */
    private int asking(String token) {
        return site.get("/en/import", "Authorization", "Bearer " + token, "Cookie", "")
                .statusCode();
    }

    private String signedIn(SoftKey key, int counter) {
        var begun = begun();
        return cookieOf(signIn(key.sign(begun.challenge(), counter), begun.cookie()));
    }

    @Test
    void whoFindsABrowserOpenMakesNoneWithoutThePassword() {
        var cookie = cookie(officer("terbuka@bandung.go.id"));
        var wrong = forms.post(KEYS, Map.of("name", "Laptop", "password", "x"), cookie);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("The present password is wrong.").doesNotContain("data-passkey");
        // Nor with what somebody else was asked, or with what was asked to sign in.
        var others = asked(cookie(officer("lain.kunci@bandung.go.id")));
        assertThat(finish(key().make(others), cookie).statusCode()).isEqualTo(400);
        var page = asked(cookie);
        var toSignIn = page.replace(SoftKey.challenge(page), begun().challenge());
        assertThat(finish(key().make(toSignIn), cookie).statusCode()).isEqualTo(400);
        assertThat(forms.get(KEYS, cookie).body()).doesNotContain("/remove");
    }

    @Test
    void onlyADeviceThatWasAskedHereAndMadeSureOfItsPersonMakesOne() {
        var cookie = cookie(officer("alat@bandung.go.id"));
        assertThat(finish(key().makeAt(asked(cookie), "https://kembar.example.org"), cookie)
                        .statusCode())
                .isEqualTo(400);
        assertThat(finish(key().makeUnverified(asked(cookie)), cookie).statusCode())
                .isEqualTo(400);
        assertThat(finish(new SoftKey(origin, "example.org").make(asked(cookie)), cookie)
                        .statusCode())
                .isEqualTo(400);
        var asked = asked(cookie);
        var key = key();
        var done = finish(key.make(asked), cookie);
        assertThat(location(done)).isEqualTo(KEYS + "?made");
        assertThat(finish(key.make(asked), cookie).statusCode()).isEqualTo(401);
        assertThat(finish(key.make(asked), cookieOf(done)).statusCode()).isEqualTo(400);
        // The same device again, for somebody else.
        var other = cookie(officer("alat.lain@bandung.go.id"));
        assertThat(finish(key.make(asked(other)), other).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotSignedHereNowAndByItsPersonSignsNobodyIn() {
        var key = made(officer("tujuan@bandung.go.id"));
        var other = made(officer("lain.lagi@bandung.go.id"));

        var begun = begun();
        assertThat(signIn(key.signAt(begun.challenge(), "https://kembar.example.org", 1), begun.cookie())
                        .statusCode())
                .isEqualTo(401);
        // That was its one time.
        assertThat(signIn(key.sign(begun.challenge(), 1), begun.cookie()).statusCode())
                .isEqualTo(401);

        var two = begun();
        assertThat(signIn(key.sign(two.challenge(), 1), begun().cookie()).statusCode())
                .as("begun in another browser")
                .isEqualTo(401);
        var three = begun();
        assertThat(signIn(key.signFor(three.challenge(), "example.org", 1), three.cookie())
                        .statusCode())
                .isEqualTo(401);
        var four = begun();
        assertThat(signIn(key.signUnverified(four.challenge(), 1), four.cookie())
                        .statusCode())
                .isEqualTo(401);
        var five = begun();
        assertThat(signIn(key.signAs(five.challenge(), other.handle(), 1), five.cookie())
                        .statusCode())
                .as("another's name")
                .isEqualTo(401);
        var six = begun();
        assertThat(signIn(key.forged().sign(six.challenge(), 1), six.cookie()).statusCode())
                .isEqualTo(401);
        var seven = begun();
        assertThat(signIn(key.sign("A".repeat(43), 1), seven.cookie()).statusCode())
                .isEqualTo(401);
        var eight = begun();
        assertThat(signIn(key.sign(eight.challenge(), 1), "").statusCode()).isEqualTo(401);

        var right = begun();
        var answer = key.sign(right.challenge(), 1);
        assertThat(signIn(answer, right.cookie()).statusCode()).isEqualTo(303);
        assertThat(signIn(answer, right.cookie()).statusCode()).as("replayed").isEqualTo(401);
    }

    /** Whose counter goes back is a copy, or there is one. */
    @Test
    void aCounterThatGoesBackIsRefusedAndNoted() {
        var key = made(officer("salinan@bandung.go.id"));
        var first = begun();
        assertThat(signIn(key.sign(first.challenge(), 7), first.cookie()).statusCode())
                .isEqualTo(303);
        for (var counter : new int[] {7, 3, 0}) {
            var begun = begun();
            var refused = signIn(key.sign(begun.challenge(), counter), begun.cookie());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("there is a copy of it");
        }
        assertThat(site.get("/en/people/history").body()).contains("Passkey refused", "salinan@bandung.go.id");
        var next = begun();
        assertThat(signIn(key.sign(next.challenge(), 8), next.cookie()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatWasAskedLongAgoIsNotAnswered() {
        var person = officer("lambat@bandung.go.id");
        var key = made(person);
        var browser = Secret.random();
        var party = new RelyingParty("localhost", origin);
        var ask = passkeys(RunningSite.CLOCK).toSign(browser, party).orElseThrow();
        var answer = key.sign(SoftKey.challenge(ask), 1);
        var later = Clock.offset(RunningSite.CLOCK, Duration.ofMinutes(5));
        assertThat(passkeys(later).signIn(browser, party, answer)).isInstanceOf(Passkeys.Tried.Wrong.class);
        var second = passkeys(RunningSite.CLOCK).toSign(browser, party).orElseThrow();
        assertThat(passkeys(RunningSite.CLOCK).signIn(browser, party, key.sign(SoftKey.challenge(second), 1)))
                .isEqualTo(new Passkeys.Tried.Right(person));
    }

    private Passkeys passkeys(Clock clock) {
        return new Passkeys(site.source(), new People(site.source(), clock), clock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "[]", "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}", "\0", "<script>"})
    void whatIsNoAnswerIsRefused(String answer) {
        var begun = begun();
        assertThat(signIn(answer, begun.cookie()).statusCode()).isEqualTo(401);
        var cookie = site.cookie();
        asked(cookie);
        assertThat(finish(answer, cookie).statusCode()).isEqualTo(400);
    }

    /** Under a name to which browsers make no passkeys nothing is asked, and the password is still a way. */
    @Test
    void whereTheyDoNotWorkItIsSaid() {
        var byNumber = URI.create(origin.replace("localhost", "127.0.0.1"));
        assertThat(RunningSite.get(byNumber, SIGN_IN, "Cookie", "").body())
                .contains("reached over HTTPS")
                .doesNotContain("data-passkey");
        assertThat(RunningSite.get(byNumber, KEYS).body()).contains("reached over HTTPS");
        assertThat(RelyingParty.of(URI.create("https://kembar.bandung.go.id/")))
                .isEqualTo(new RelyingParty("kembar.bandung.go.id", "https://kembar.bandung.go.id"));
        assertThat(RelyingParty.of(URI.create("https://kembar.bandung.go.id:8443/"))
                        .origin())
                .isEqualTo("https://kembar.bandung.go.id:8443");
    }

    /** A real browser with a device of its own making: made, signed in with, and removed. */
    @Test
    void aBrowserMakesOneAndSignsInWithIt() {
        officer("peramban@bandung.go.id");
        try (var page = Browser.required().page(Browser.PHONE)) {
            var cdp = page.context().newCDPSession(page);
            cdp.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var arguments = new JsonObject();
            arguments.add("options", options);
            cdp.send("WebAuthn.addVirtualAuthenticator", arguments);

            page.navigate(origin + "/id/sign-in");
            page.locator("#email").fill("peramban@bandung.go.id");
            page.locator("#password").fill(SignedIn.PASSWORD);
            page.locator("main button").click();
            page.navigate(origin + "/id/account/passkeys");
            Browser.assertSound(page);
            page.locator("#name").fill("Telepon");
            page.locator("#password").fill(SignedIn.PASSWORD);
            page.locator("main button").click();
            Browser.assertSound(page);
            page.locator("form[data-passkey] button").click();
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("tbody tr").innerText()).contains("Telepon");
            Browser.assertSound(page);

            page.context().clearCookies();
            page.navigate(origin + "/id/sign-in?to=/id/desk");
            page.locator("main a[href*=passkey]").click();
            Browser.assertSound(page);
            page.locator("form[data-passkey] button").click();
            page.waitForURL(origin + "/id/desk");
            page.navigate(origin + "/id/account/passkeys");
            page.locator("tbody a").click();
            Browser.assertSound(page);
            page.locator("main button").click();
            page.waitForURL(origin + "/id/account/passkeys");
            assertThat(page.locator("tbody tr").count()).isZero();
        }
    }

    private static String found(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).isTrue();
        return Objects.requireNonNull(matcher.group());
    }
}

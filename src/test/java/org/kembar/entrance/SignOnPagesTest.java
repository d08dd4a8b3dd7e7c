package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.People;
import org.kembar.access.Role;
import org.kembar.mail.Post;
import org.kembar.signon.FakeService;
import org.kembar.signon.FakeService.Asked;
import org.kembar.signon.Provider;
import org.kembar.signon.Providers;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;

/** A city's own service says who somebody is; who was not invited to that city is nobody by its word, whatever it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOnPagesTest {

    private final RunningSite registry = RunningSite.start();
    private final FakeService bandung = new FakeService();
    private final FakeService seoul = new FakeService();
    private final Provider gone;
    private final Site site;

    SignOnPagesTest() {
        try (var closed = new FakeService()) {
            gone = closed.provider("namur", SignedIn.NAMUR);
        }
        var providers = new Providers(
                List.of(bandung.provider("bandung", SignedIn.BANDUNG), seoul.provider("seoul", SignedIn.SEOUL), gone));
        var started = Site.start(
                registry.source(),
                new Site.Place("127.0.0.1", 0),
                RunningSite.CLOCK,
                Post.none(),
                providers,
                EntranceRoom.class);
        assertThat(started).isInstanceOf(Site.Started.Running.class);
        site = ((Site.Started.Running) started).site();
    }

    @AfterAll
    void stop() {
        site.close();
        bandung.close();
        seoul.close();
    }

    /** Somebody on their way. */
    private record Begun(Asked asked, String cookie) {}

    private Begun begun(FakeService service, String key, String to) {
        var answer = get("/en/sign-in/with/" + key + to, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
        return new Begun(service.asked(location(answer)), cookie.split(";", 2)[0]);
    }

    private Begun begun() {
        return begun(bandung, "bandung", "");
    }

    private HttpResponse<String> back(String key, Begun begun, String code) {
        return get("/sign-in/with/" + key + "?state=" + begun.asked().state() + "&code=" + code, begun.cookie());
    }

    private HttpResponse<String> get(String path, String cookie) {
        return RunningSite.get(site.address(), path, "Cookie", cookie);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private void officer(String email) {
        SignedIn.invited(registry.source(), RunningSite.CLOCK, email, Role.OFFICER, SignedIn.BANDUNG);
    }

    private HttpResponse<String> signedIn(FakeService service, String key, String subject, String email) {
        var begun = begun(service, key, "");
        return back(
                key,
                begun,
                service.code(
                        begun.asked(),
                        service.claims(begun.asked(), subject, email).build()));
    }

    private Optional<String> nameOf(String email) {
        return new People(registry.source(), RunningSite.CLOCK).withEmail(email).map(person -> person.name());
    }

    @Test
    void whoWasInvitedIsInAndLedBackAndStaysTheSamePerson() {
        officer("sso@bandung.go.id");
        assertThat(get("/en/sign-in?to=%2Fen%2Fimport", "").body())
                .contains("/en/sign-in/with/bandung?to=%2Fen%2Fimport", "SSO bandung");
        var begun = begun(bandung, "bandung", "?to=%2Fen%2Fimport");
        var claims = bandung.claims(begun.asked(), "s-1", "SSO@bandung.go.id").build();
        var planted = begun.cookie() + "; kembar=" + "B".repeat(43);
        var in = back("bandung", new Begun(begun.asked(), planted), bandung.code(begun.asked(), claims));
        assertThat(location(in)).isEqualTo("/en/import");
        var session = in.headers().allValues("Set-Cookie").getFirst();
        assertThat(session)
                .matches("kembar=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContain("BBB");
        assertThat(get("/en/account", session.split(";", 2)[0]).body())
                .contains("sso@bandung.go.id", "Account linked to the city’s own sign-in");

        // By what the service calls them, whatever their address is now; and the address is nobody else's there.
        assertThat(location(signedIn(bandung, "bandung", "s-1", "lain@bandung.go.id")))
                .isEqualTo("/en/desk");
        assertThat(nameOf("lain@bandung.go.id")).isEmpty();
        assertThat(signedIn(bandung, "bandung", "s-2", "sso@bandung.go.id").statusCode())
                .isEqualTo(401);
        assertThat(get("/en/sign-in/with/nobody", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anOpenInvitationIsTakenAndNobodyIsMadeUp() {
        var head = SignedIn.head(registry.source(), RunningSite.CLOCK);
        var people = new People(registry.source(), RunningSite.CLOCK);
        var invitations = new Invitations(registry.source(), people, RunningSite.CLOCK);
        var link = invitations.invite(head, "baru@bandung.go.id", new Acting(Role.AGENCY, SignedIn.BANDUNG));
        assertThat(signedIn(seoul, "seoul", "n-1", "baru@bandung.go.id").statusCode())
                .as("another city's service")
                .isEqualTo(401);
        assertThat(location(signedIn(bandung, "bandung", "n-1", "baru@bandung.go.id")))
                .isEqualTo("/en/desk");
        var person = people.withEmail("baru@bandung.go.id").orElseThrow();
        assertThat(person.name()).isEqualTo("Nama dari SSO");
        assertThat(person.acting()).containsExactly(new Acting(Role.AGENCY, SignedIn.BANDUNG));
        assertThat(invitations.find(link)).isEmpty();

        var stranger = signedIn(bandung, "bandung", "n-2", "siapa@bandung.go.id");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("nobody has invited siapa@bandung.go.id");
        assertThat(nameOf("siapa@bandung.go.id")).isEmpty();
    }

    /** Not by the address, not by the same name for somebody there, and not for who acts for both. */
    @Test
    void theServiceOfOneCityNeverSignsInSomebodyOfAnother() {
        officer("milik@bandung.go.id");
        assertThat(location(signedIn(bandung, "bandung", "m-1", "milik@bandung.go.id")))
                .isEqualTo("/en/desk");
        assertThat(signedIn(seoul, "seoul", "m-1", "milik@bandung.go.id").statusCode())
                .isEqualTo(401);
        assertThat(signedIn(seoul, "seoul", "m-1", "siapa.pun@seoul.go.kr").statusCode())
                .isEqualTo(401);
        officer("tanpa@bandung.go.id");
        assertThat(signedIn(seoul, "seoul", "m-2", "tanpa@bandung.go.id").statusCode())
                .isEqualTo(401);

        var both = SignedIn.invited(
                registry.source(), RunningSite.CLOCK, "dua@bandung.go.id", Role.AGENCY, SignedIn.BANDUNG);
        assertThat(location(signedIn(bandung, "bandung", "m-3", "dua@bandung.go.id")))
                .isEqualTo("/en/desk");
        var head = SignedIn.head(registry.source(), RunningSite.CLOCK);
        var invitations =
                new Invitations(registry.source(), new People(registry.source(), RunningSite.CLOCK), RunningSite.CLOCK);
        var link = invitations.invite(head, both.email(), new Acting(Role.OFFICER, SignedIn.SEOUL));
        assertThat(invitations.join(link, both)).isTrue();
        for (var refused : List.of(
                signedIn(bandung, "bandung", "m-3", "dua@bandung.go.id"),
                signedIn(seoul, "seoul", "m-4", "dua@bandung.go.id"))) {
            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    enum Lie {
        NONCE,
        NO_NONCE,
        ISSUER,
        AUDIENCE,
        EXPIRED,
        UNVERIFIED,
        NO_WORD_ON_IT,
        NO_EMAIL,
        UNSIGNED,
        OTHER_KEY,
        BY_SECRET
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void whatTheServiceDoesNotSayOfThisAttemptNowIsNotBelieved(Lie lie) {
        var email = "bohong-" + lie.name().toLowerCase(java.util.Locale.ROOT) + "@bandung.go.id";
        officer(email);
        var begun = begun();
        var said = bandung.claims(begun.asked(), lie.name(), email);
        var refused = back("bandung", begun, code(lie, begun.asked(), said));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        // The same, but for the lie.
        assertThat(location(signedIn(bandung, "bandung", lie.name(), email))).isEqualTo("/en/desk");
    }

    private String code(Lie lie, Asked asked, JWTClaimsSet.Builder said) {
        return switch (lie) {
            case NONCE ->
                bandung.code(asked, said.claim("nonce", "A".repeat(43)).build());
            case NO_NONCE -> bandung.code(asked, said.claim("nonce", null).build());
            case ISSUER -> bandung.code(asked, said.issuer(seoul.issuer()).build());
            case AUDIENCE -> bandung.code(asked, said.audience("another").build());
            case EXPIRED ->
                bandung.code(
                        asked,
                        said.issueTime(Date.from(Instant.now().minusSeconds(900)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                .build());
            case UNVERIFIED ->
                bandung.code(asked, said.claim("email_verified", false).build());
            case NO_WORD_ON_IT ->
                bandung.code(asked, said.claim("email_verified", null).build());
            case NO_EMAIL -> bandung.code(asked, said.claim("email", null).build());
            case UNSIGNED -> bandung.codeUnsigned(asked, said.build());
            case OTHER_KEY -> bandung.codeOfAnother(asked, said.build());
            case BY_SECRET -> bandung.codeBySecret(asked, said.build());
        };
    }

    @Test
    void onlyTheBrowserThatBeganEndsItOnceAndWithTheSameService() {
        officer("cara@bandung.go.id");
        var begun = begun();
        var other = begun();
        var claims = bandung.claims(begun.asked(), "c-1", "cara@bandung.go.id").build();
        for (var cookie : List.of("", other.cookie(), "kembar-way-in=" + "A".repeat(43))) {
            var mine = begun();
            // All of it is right but the browser.
            var code = bandung.code(
                    mine.asked(),
                    bandung.claims(mine.asked(), "c-1", "cara@bandung.go.id").build());
            assertThat(back("bandung", new Begun(mine.asked(), cookie), code).statusCode())
                    .isEqualTo(401);
            // That was its one time.
            assertThat(back("bandung", mine, code).statusCode()).isEqualTo(cookie.isEmpty() ? 303 : 401);
        }
        // Begun with one service, ended by another: a mix-up.
        assertThat(back("seoul", begun, bandung.code(begun.asked(), claims)).statusCode())
                .isEqualTo(401);
        var named = begun();
        var path = "/sign-in/with/bandung?state=" + named.asked().state() + "&iss=" + seoul.issuer() + "&code=";
        var own = bandung.claims(named.asked(), "c-1", "cara@bandung.go.id").build();
        assertThat(get(path + bandung.code(named.asked(), own), named.cookie()).statusCode())
                .isEqualTo(401);
        for (var nothing : List.of("", "?state=x&code=y", "?error=access_denied", "?state=" + "A".repeat(43))) {
            assertThat(get("/sign-in/with/bandung" + nothing, other.cookie()).statusCode())
                    .isEqualTo(401);
        }
        // Whose code it is has to be proved: here it was begun by another.
        var caught = begun();
        var theirs = bandung.claims(caught.asked(), "c-1", "cara@bandung.go.id").build();
        assertThat(back("bandung", caught, bandung.code(other.asked(), theirs)).statusCode())
                .isEqualTo(401);
        var right = begun();
        var right2 = bandung.claims(right.asked(), "c-1", "cara@bandung.go.id").build();
        var code = bandung.code(right.asked(), right2);
        assertThat(back("bandung", right, code).statusCode()).isEqualTo(303);
        assertThat(back("bandung", right, code).statusCode()).isEqualTo(401);
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamedAndNobodyIsLedElsewhere() {
        var answer = get("/en/sign-in/with/namur", "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("SSO namur does not answer");
        officer("arah@bandung.go.id");
        var begun = begun(bandung, "bandung", "?to=https%3A%2F%2Fexample.org%2F");
        var claims = bandung.claims(begun.asked(), "a-1", "arah@bandung.go.id").build();
        assertThat(location(back("bandung", begun, bandung.code(begun.asked(), claims))))
                .isEqualTo("/en/desk");
        assertThat(URI.create(begun.asked().back()).getPath()).isEqualTo("/sign-in/with/bandung");
    }
}

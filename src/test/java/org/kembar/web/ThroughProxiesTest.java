package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.entrance.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Behind a proxy: the site has an address of its own, and only the proxy says who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThroughProxiesTest {

    private static final URI SITE = URI.create("https://kembar.bandung.go.id/");

    private final RunningSite direct = RunningSite.start();
    private final Site behind = startedUnder("127.0.0.1", "10.0.0.0/8");
    private final Site elsewhere = startedUnder("192.0.2.1");

    private Site startedUnder(String... proxies) {
        var named = List.of(proxies).stream()
                .map(one -> Reach.proxy(one).orElseThrow())
                .toList();
        return RunningSite.startedOn(direct.source(), Reach.under(SITE, named), Echo.class);
    }

    @AfterAll
    void stop() {
        behind.close();
        elsewhere.close();
    }

    /** Says how it was asked. */
    @Configuration(proxyBeanMethods = false)
    @Import(Echoing.class)
    static class Echo {}

    @RestController
    static class Echoing {

        @GetMapping("/echo")
        Map<String, Object> echo(HttpServletRequest request) {
            return new TreeMap<>(Map.of(
                    "from",
                    request.getRemoteAddr(),
                    "to",
                    request.getRequestURL().toString(),
                    "secure",
                    request.isSecure()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For | 203.0.113.9                        | 203.0.113.9
            X-Forwarded-For | 198.51.100.7, 203.0.113.9          | 203.0.113.9
            X-Forwarded-For | 203.0.113.9, 10.1.2.3, 10.9.8.7    | 203.0.113.9
            X-Forwarded-For | 198.51.100.7,203.0.113.9,127.0.0.1 | 203.0.113.9
            X-Forwarded-For | 203.0.113.9:4711                   | 203.0.113.9
            X-Forwarded-For | [2001:db8::17]:4711                | 2001:db8:0:0:0:0:0:17
            X-Forwarded-For | 2001:db8::17                       | 2001:db8:0:0:0:0:0:17
            X-Forwarded-For | 10.1.2.3                           | 10.1.2.3
            X-Forwarded-For | 203.0.113.9, unknown               | 127.0.0.1
            X-Forwarded-For | localhost                          | 127.0.0.1
            X-Forwarded-For | 999.1.1.1                          | 127.0.0.1
            X-Forwarded-For | ''                                 | 127.0.0.1
            Forwarded       | for=203.0.113.9;proto=http         | 203.0.113.9
            Forwarded       | for=198.51.100.7, For="[2001:db8::17]:4711";by=10.0.0.1 | 2001:db8:0:0:0:0:0:17
            Forwarded       | proto=https;for=203.0.113.9        | 203.0.113.9
            Forwarded       | for=_hidden                        | 127.0.0.1
            Forwarded       | by=203.0.113.9                     | 127.0.0.1
            X-Real-IP       | 203.0.113.9                        | 127.0.0.1
            """)
    void theProxySaysWhoAsks(String header, String said, String from) {
        assertThat(RunningSite.get(behind.address(), "/echo", header, said).body())
                .isEqualTo("{\"from\":\"%s\",\"secure\":true,\"to\":\"https://kembar.bandung.go.id/echo\"}"
                        .formatted(from));
    }

    /** Of the two, a proxy hands on the one it does not write itself. */
    @Test
    void whatAnybodyCanWriteBesideIsNotBelieved() {
        assertThat(RunningSite.get(
                                behind.address(),
                                "/echo",
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "Forwarded",
                                "for=203.0.113.8")
                        .body())
                .contains("\"from\":\"127.0.0.1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9"})
    void whoIsNoProxySaysItForNobody(String header) {
        var parts = header.split(": ", 2);
        assertThat(RunningSite.get(elsewhere.address(), "/echo", parts[0], parts[1])
                        .body())
                .contains("\"from\":\"127.0.0.1\"");
        // Nor does anybody name the site.
        assertThat(RunningSite.get(
                                behind.address(),
                                "/echo",
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Proto",
                                "http")
                        .body())
                .contains("https://kembar.bandung.go.id/echo");
        assertThat(RunningSite.startedOn(direct.source(), Reach.directly(), Echo.class))
                .satisfies(site -> {
                    try (site) {
                        assertThat(RunningSite.get(site.address(), "/echo", parts[0], parts[1])
                                        .body())
                                .contains("\"from\":\"127.0.0.1\"", "\"secure\":false");
                    }
                });
    }

    @Test
    void theBrowserSendsWhatItIsGivenToThisSiteAndOverHttpsOnly() {
        var in = signIn(Optional.of("https://kembar.bandung.go.id"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(one -> one.matches("__Host-kembar=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(one ->
                        one.startsWith("__Host-kembar-known=") && one.contains("; Secure; HttpOnly; SameSite=Lax"));
        assertThat(in.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(direct.get("/en/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        // What a page without HTTPS has set is not taken for it.
        var session = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(RunningSite.get(behind.address(), "/en/account", "Cookie", session)
                        .statusCode())
                .isEqualTo(200);
        assertThat(RunningSite.get(behind.address(), "/en/account", "Cookie", session.replace("__Host-", ""))
                        .statusCode())
                .isEqualTo(303);

        var invited =
                post("/en/people", "email=a@example.org&role=officer&city=" + SignedIn.BANDUNG, "Cookie", session);
        assertThat(invited.body()).contains("value=\"https://kembar.bandung.go.id/id/invitations/");
    }

    @Test
    void onlyAPageOfTheSiteAsksForAChange() {
        assertThat(signIn(Optional.empty()).statusCode()).isEqualTo(303);
        for (var origin : List.of(
                "http://kembar.bandung.go.id",
                "https://kembar.bandung.go.id.evil.example",
                "https://kembar.bandung.go.id:8443",
                "http://localhost:" + behind.address().getPort(),
                "null")) {
            assertThat(signIn(Optional.of(origin)).statusCode()).as(origin).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://kembar.bandung.go.id, https://kembar.bandung.go.id/",
        "HTTPS://Kembar.Bandung.go.id/, https://kembar.bandung.go.id/",
        "https://kembar.bandung.go.id:8443, https://kembar.bandung.go.id:8443/",
        "https://[2001:db8::1]/, https://[2001:db8::1]/"
    })
    void anAddressOfASite(String given, URI expected) {
        assertThat(Reach.site(given)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kembar.bandung.go.id",
                "kembar.bandung.go.id",
                "https://kembar.bandung.go.id/kembar",
                "https://a:b@kembar.bandung.go.id",
                "https://kembar.bandung.go.id?a",
                "https://kembar.bandung.go.id#a",
                "https:///",
                "https://a b/",
                ""
            })
    void whatIsNone(String given) {
        assertThat(Reach.site(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "proxy.example", "10.0.0.0/99", "10.0.0", "", "1.2.3.4/x", "::g"})
    void whatIsNoProxy(String given) {
        assertThat(Reach.proxy(given)).isEmpty();
    }

    private HttpResponse<String> signIn(Optional<String> origin) {
        SignedIn.head(direct.source(), RunningSite.CLOCK);
        var body = "email=kabag@bandung.go.id&password=" + SignedIn.PASSWORD.replace(' ', '+');
        return origin.map(from -> post("/en/sign-in", body, "Origin", from)).orElseGet(() -> post("/en/sign-in", body));
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(behind.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return RunningSite.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }
}

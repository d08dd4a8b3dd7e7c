package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.Browser;
import org.kembar.access.Role;
import org.kembar.mail.Post;
import org.kembar.signon.Provider;
import org.kembar.signon.Providers;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;

/** A real service, as a city runs one: Keycloak, with people of its own, in a real browser. */
class KeycloakTest {

    /** Where the build puts it. */
    private static final Path DISTRIBUTION = Path.of("target", "keycloak", "keycloak-quarkus-dist.zip");

    private static final String SECRET = "rahasia-untuk-ujian";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoWasInvitedSignsInThereAndNobodyElse() throws Exception {
        var registry = RunningSite.start();
        SignedIn.invited(registry.source(), RunningSite.CLOCK, "staf@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        SignedIn.invited(registry.source(), RunningSite.CLOCK, "palsu@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var port = freePort();
        var issuer = URI.create("http://localhost:" + port + "/realms/kota");
        var provider = new Provider("bandung", "Pemerintah Kota Bandung", issuer, "kembar", SECRET, SignedIn.BANDUNG);
        var started = Site.start(
                registry.source(),
                new Site.Place("127.0.0.1", 0),
                RunningSite.CLOCK,
                Post.none(),
                new Providers(List.of(provider)),
                EntranceRoom.class);
        assertThat(started).isInstanceOf(Site.Started.Running.class);
        try (var site = ((Site.Started.Running) started).site()) {
            var keycloak = keycloak(port, site.address());
            try (var page = Browser.required().page(Browser.DESKTOP)) {
                signIn(page, site.address(), "tak-diundang");
                assertThat(page.locator("[role=alert]").innerText()).contains("nobody has invited siapa@bandung.go.id");
                page.context().clearCookies();
                // An account has this address, but the service has not made sure whose it is.
                signIn(page, site.address(), "palsu");
                assertThat(page.locator("[role=alert]").innerText()).contains("has not confirmed");
                page.context().clearCookies();
                for (var time = 0; time < 2; time++) {
                    signIn(page, site.address(), "staf");
                    page.waitForURL(site.address().resolve("/en/desk").toString());
                    page.navigate(site.address().resolve("/en/account").toString());
                    assertThat(page.locator("main").innerText())
                            .contains("staf@bandung.go.id", "Officer for foreign cooperation");
                    page.context().clearCookies();
                }
            } finally {
                keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
                keycloak.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void signIn(Page page, URI site, String name) {
        page.navigate(site.resolve("/en/sign-in").toString());
        page.locator("main a[href*='sign-in/with/bandung']").click();
        page.locator("#username").fill(name);
        page.locator("#password").fill(SECRET);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(site.toString()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Started when this returns. */
    private Process keycloak(int port, URI site) throws IOException {
        var home = unpacked();
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/kota-realm.json"), """
                {"realm": "kota", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "kembar", "secret": "%1$s", "publicClient": false, "standardFlowEnabled": true,
                   "redirectUris": ["%2$ssign-in/with/bandung"], "attributes": {"pkce.code.challenge.method": "S256"}}],
                 "users": [%3$s, %4$s, %5$s]}
                """.formatted(
                        SECRET,
                        site,
                        person("staf", "staf@bandung.go.id", true),
                        person("palsu", "palsu@bandung.go.id", false),
                        person("tak-diundang", "siapa@bandung.go.id", true)));
        var builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx400m -XX:TieredStopAtLevel=1");
        var process = builder.start();
        var said = new StringBuilder();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on:")) {
                // Whatever it says from now on must not keep it waiting.
                Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
                return process;
            }
        }
        throw new AssertionError(said.toString());
    }

    private static String person(String name, String email, boolean isVerified) {
        return """
                {"username": "%1$s", "enabled": true, "email": "%2$s", "emailVerified": %3$s, "firstName": "%1$s",
                 "lastName": "Kota", "credentials": [{"type": "password", "value": "%4$s"}]}
                """.formatted(name, email, isVerified, SECRET);
    }

    /** The distribution that the build has fetched. */
    private Path unpacked() throws IOException {
        var home = folder;
        try (var zip = new ZipInputStream(Files.newInputStream(DISTRIBUTION))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).isTrue();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
                home = folder.resolve(folder.relativize(file).getName(0));
            }
        }
        return home;
    }
}

package org.kembar.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A city's service that takes its time. */
class ServiceTest {

    private static final URI BACK = URI.create("http://127.0.0.1/back");

    private static final Attempts.Attempt ATTEMPT = new Attempts.Attempt("nonce", "v".repeat(43), "en", "/en/account");

    /** It answers when both have asked. */
    @Test
    void nobodyWaitsForWhatAnotherAsks() throws Exception {
        var asked = new CountDownLatch(2);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            var body = """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/in", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                asked.countDown();
                try {
                    asked.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            var service = new Service(new Provider("seoul", "SSO", URI.create(issuer), "kembar", "secret", "1835848"));
            var one = threads.submit(() -> service.begin("state", ATTEMPT, BACK));
            var other = threads.submit(() -> service.begin("state", ATTEMPT, BACK));
            assertThat(one.get(30, TimeUnit.SECONDS)).isPresent();
            assertThat(other.get(30, TimeUnit.SECONDS)).isPresent();
        } finally {
            server.stop(0);
        }
    }
}

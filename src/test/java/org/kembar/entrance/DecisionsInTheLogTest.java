package org.kembar.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kembar.access.Role;
import org.kembar.web.RunningSite;

/** Who looks after the program sees in its log whom it let in and whom it did not, by their numbers, and nothing of what they typed. */
class DecisionsInTheLogTest {

    private final RunningSite site = RunningSite.shared();
    private final Forms forms = new Forms(site.address("/"));

    @Test
    void everyDecisionHasALine() {
        var officer = SignedIn.invited(
                site.source(), RunningSite.CLOCK, "catatan@bandung.go.id", Role.OFFICER, SignedIn.BANDUNG);
        var who = "person " + officer.id();
        try (var lines = new Lines()) {
            signIn("nobody.here@bandung.go.id", SignedIn.PASSWORD);
            signIn(officer.email(), "salah sama sekali, dan rahasia");
            var cookie = Forms.cookieOf(signIn(officer.email(), SignedIn.PASSWORD));
            assertThat(forms.get("/en/people", cookie).statusCode()).isEqualTo(403);
            site.get("/en/import", "Authorization", "Bearer kembar_" + "A".repeat(43), "Cookie", "");
            forms.post("/en/sign-in/passkey", Map.of("answer", "{}"), "");

            assertThat(lines.all())
                    .containsExactly(
                            "password wrong: nobody",
                            "password wrong: " + who,
                            "password right: " + who,
                            "session begun by password: " + who,
                            "refused see_people: " + who,
                            "token refused",
                            "passkey wrong: nobody");
        }
    }

    private HttpResponse<String> signIn(String email, String password) {
        return forms.post("/en/sign-in", Map.of("email", email, "password", password), "");
    }

    private static final class Lines extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger log = Logger.getLogger("org.kembar.decisions");

        Lines() {
            log.setLevel(Level.INFO);
            log.addHandler(this);
        }

        List<String> all() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            log.removeHandler(this);
        }
    }
}

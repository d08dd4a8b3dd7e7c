package org.kembar.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What browsers have begun and not ended yet. */
final class Attempts {

    static final Duration HOLDS = Duration.ofMinutes(10);

    /** So many wait at most for whoever begins; more are begun by nobody who means to sign in. */
    private static final int MOST = 10_000;

    private static final String BEGIN = """
            insert into access.sign_ons (state, browser, provider, nonce, verifier, language, leads_to, ends)
            select :state, :browser, :provider, :nonce, :verifier, :language, :leadsTo, :ends
            where (select count(*) from access.sign_ons) < :most
            """;

    /** Whoever comes with it, it is gone. */
    private static final String TAKE = """
            delete from access.sign_ons
            where state = :state
            returning nonce, verifier, language, leads_to, browser = :browser and provider = :provider and ends > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /**
     * One that was begun.
     *
     * @param nonce that the service is to put into what it signs: OpenID Connect Core 1.0, 3.1.2.1
     * @param verifier by which only who began gets the code changed: RFC 7636
     * @param leadsTo the page that somebody came from
     */
    record Attempt(String nonce, String verifier, String language, String leadsTo) {}

    /** What the service is to bring back; nothing if too many wait. */
    Optional<Secret> begin(Secret browser, Provider provider, Attempt attempt) {
        var state = Secret.random();
        var now = clock.instant();
        jdbc.sql("delete from access.sign_ons where ends <= :now")
                .param("now", time(now))
                .update();
        var begun = jdbc.sql(BEGIN)
                .param("state", state.hash())
                .param("browser", browser.hash())
                .param("provider", provider.key())
                .param("nonce", attempt.nonce())
                .param("verifier", attempt.verifier())
                .param("language", attempt.language())
                .param("leadsTo", attempt.leadsTo())
                .param("ends", time(now.plus(HOLDS)))
                .param("most", MOST)
                .update();
        return begun == 1 ? Optional.of(state) : Optional.empty();
    }

    private record Row(Attempt attempt, boolean isOurs) {}

    /** Begun in this browser with this service, and not long ago. */
    Optional<Attempt> take(Secret state, Secret browser, Provider provider) {
        return jdbc.sql(TAKE)
                .param("state", state.hash())
                .param("browser", browser.hash())
                .param("provider", provider.key())
                .param("now", time(clock.instant()))
                .query((row, _) -> new Row(
                        new Attempt(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getBoolean(5)))
                .optional()
                .filter(Row::isOurs)
                .map(Row::attempt);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

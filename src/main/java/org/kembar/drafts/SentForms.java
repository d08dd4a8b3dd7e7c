package org.kembar.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which forms were stored lately. Each brings along something of its own, so that only the same one sent twice is the same. */
public final class SentForms {

    /** So long a form that is sent once more is known. */
    private static final Duration KNOWN = Duration.ofDays(1);

    private static final String FIND =
            "select leads_to from drafts.sent where person = :person and hash = :hash and at > :oldest";

    private static final String NOTE =
            "insert into drafts.sent (person, hash, leads_to, at) values (:person, :hash, :to, :now)";

    private static final String EXPIRE = "delete from drafts.sent where at <= :oldest";

    private final JdbcClient jdbc;
    private final Clock clock;

    public SentForms(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /** Where it led when it was stored; nothing if it was not. */
    public Optional<String> find(Person who, Fields sent) {
        return jdbc.sql(FIND)
                .param("person", who.id())
                .param("hash", sent.hash())
                .param("oldest", time(oldest()))
                .query(String.class)
                .optional();
    }

    public void note(Person who, Fields sent, String leadsTo) {
        expire();
        jdbc.sql(NOTE)
                .param("person", who.id())
                .param("hash", sent.hash())
                .param("to", leadsTo)
                .param("now", time(clock.instant()))
                .update();
    }

    /** Lets those go whose time is over. */
    public void expire() {
        jdbc.sql(EXPIRE).param("oldest", time(oldest())).update();
    }

    private Instant oldest() {
        return clock.instant().minus(KNOWN);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

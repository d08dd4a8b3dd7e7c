package org.kembar.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Secret;
import org.kembar.web.CalendarAddress;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which secret addresses calendar programs, which sign in nowhere, ask for the work list of a person. One for each. */
@Component
final class Calendars implements CalendarAddress {

    private static final String MAKE = """
            insert into worklist.calendars (person, secret, language, since)
            values (:person, :secret, :language, :now)
            on conflict (person) do update set secret = :secret, language = :language, since = :now
            """;

    private static final String OF = "select person, language, since from worklist.calendars where secret = :secret";

    private static final String OF_PERSON =
            "select person, language, since from worklist.calendars where person = :person";

    private final JdbcClient jdbc;
    private final Clock clock;

    Calendars(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /** @param person by their number; what they may see is looked up each time */
    record Given(long person, Language language, Instant since) {}

    /** A new one; the address before leads nowhere any more. */
    Secret make(Person who, Language language) {
        var secret = Secret.random();
        jdbc.sql(MAKE)
                .param("person", who.id())
                .param("secret", secret.hash())
                .param("language", language.tag())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    @Override
    public void revoke(Person who) {
        jdbc.sql("delete from worklist.calendars where person = :person")
                .param("person", who.id())
                .update();
    }

    @Override
    public Optional<Instant> since(Person who) {
        return of(who).map(Given::since);
    }

    Optional<Given> of(Person who) {
        return jdbc.sql(OF_PERSON)
                .param("person", who.id())
                .query(Calendars::given)
                .optional();
    }

    Optional<Given> of(Secret secret) {
        return jdbc.sql(OF)
                .param("secret", secret.hash())
                .query(Calendars::given)
                .optional();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(
                row.getLong(1),
                Language.ofTag(row.getString(2)).orElseThrow(),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}

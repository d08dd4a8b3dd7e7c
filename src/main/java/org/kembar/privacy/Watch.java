package org.kembar.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at which list of names, and when. */
@Component
final class Watch {

    private static final String NOTE = """
            insert into privacy.views (city, case_file, activity, person, at, hour)
            values (:city, :file, :activity, :person, :at, :hour)
            on conflict do nothing
            """;

    private static final String VIEWS = """
            select case_file, activity, city, person, at
            from privacy.views
            where city = any (:cities)
            order by at desc, case_file, activity, person
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Watch(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    record View(Participant.List list, long person, Instant at) {}

    /** Once an hour at most. */
    void note(Participant.List list, Person who) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(NOTE)
                .param("city", list.city())
                .param("file", list.caseFile())
                .param("activity", list.activity())
                .param("person", who.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("hour", now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(List<Participant> seen, Person who) {
        seen.stream().map(Participant::of).distinct().forEach(list -> note(list, who));
    }

    /** The latest first. */
    List<View> views(Collection<String> cities, int most) {
        return jdbc.sql(VIEWS)
                .param("cities", cities.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new View(
                        new Participant.List(row.getString(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}

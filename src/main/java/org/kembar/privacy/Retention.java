package org.kembar.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a city keeps names. No law is built in: the city says how long, and by which rule. */
@Component
final class Retention {

    /** Until a city says otherwise: long enough for the check of what was learnt half a year after a training, and an audit of its year. */
    static final int USUALLY = 24;

    static final int LONGEST = 120;

    private static final String SET = """
            insert into privacy.retention (city, months, source, set_on, set_by)
            values (:city, :months, :source, :today, :by)
            on conflict (city) do update set months = :months, source = :source, set_on = :today, set_by = :by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /**
     * What a city has said.
     *
     * @param source by which rule
     */
    record Setting(int months, String source, LocalDate on) {}

    Optional<Setting> of(String city) {
        return jdbc.sql("select months, source, set_on from privacy.retention where city = :city")
                .param("city", city)
                .query((row, _) -> new Setting(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** The last day on which a name is kept that is recorded today, unless it is to go sooner. */
    LocalDate longest(String city) {
        var months = of(city).map(Setting::months).orElse(USUALLY);
        return LocalDate.now(clock).plusMonths(months);
    }

    void set(String city, int months, String source, Person by) {
        jdbc.sql(SET)
                .param("city", city)
                .param("months", months)
                .param("source", source)
                .param("today", LocalDate.now(clock))
                .param("by", by.id())
                .update();
    }
}

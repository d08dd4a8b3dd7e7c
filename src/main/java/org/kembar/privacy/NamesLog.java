package org.kembar.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with the lists of names: that somebody looked, and how many names came and went. It holds no names. */
@Component
final class NamesLog {

    private static final String ENTRIES = """
            select at, deed, city, case_file, activity, people, person
            from (
                select at, 'looked' as deed, city, case_file, activity, 0 as people, person, 0 as number from privacy.views
                union all
                select at, deed, city, case_file, activity, people, coalesce(person, 0), number from privacy.log) done
            where city = any (:cities)
                and (:deed = '' or deed = :deed)
                and at >= :from and at < :until
            order by at desc, number desc, deed, case_file, activity, person
            limit :most offset :skipped
            """;

    private final JdbcClient jdbc;

    NamesLog(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    enum Deed {
        LOOKED,
        ADDED,
        HANDED_OUT,
        ERASED,
        EXPIRED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Deed> of(String word) {
            return List.of(values()).stream()
                    .filter(deed -> deed.word().equals(word))
                    .findFirst();
        }
    }

    /** @param until the moment from which on nothing is asked for */
    record Wanted(Optional<Deed> deed, Instant from, Instant until) {}

    /**
     * @param names how many; none where somebody looked, who sees all of a list
     * @param by the number of whoever did it; nobody where the time ran out
     */
    record Entry(Instant at, Deed deed, Participant.List list, int names, Optional<Long> by) {}

    /** The latest first. */
    List<Entry> of(Collection<String> cities, Wanted wanted, int most, int skipped) {
        return jdbc.sql(ENTRIES)
                .param("cities", cities.toArray(String[]::new))
                .param("deed", wanted.deed().map(Deed::word).orElse(""))
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("until", wanted.until().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .param("skipped", skipped)
                .query((row, _) -> new Entry(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Deed.of(row.getString(2)).orElseThrow(),
                        new Participant.List(row.getString(4), row.getString(5), row.getString(3)),
                        row.getInt(6),
                        Optional.of(row.getLong(7)).filter(number -> number > 0)))
                .list();
    }
}

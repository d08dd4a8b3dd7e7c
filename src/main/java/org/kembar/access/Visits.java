package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is a guest, and until when. What has ended stays on record. */
public final class Visits {

    /** So long one is unless somebody says otherwise. */
    public static final int USUAL_DAYS = 14;

    public static final int MOST_DAYS = 90;

    private static final String OF_HOSTS = """
            select visits.id, case_file, host, ends, people.id, name, email
            from access.visits join access.people on people.id = person
            where host = any(:cities) and ended is null and ends > :now
            order by ends, visits.id
            """;

    private static final String BEGIN = """
            insert into access.visits (person, case_file, host, began, ends)
            values (:person, :file, :host, :now, :ends)
            """;

    private static final String END = """
            update access.visits set ended = :now
            where id = :id and host = any(:cities) and ended is null and ends > :now
            returning person, case_file, host, ends
            """;

    /** In the order in which they ended; of what ended before its time it is noted already. */
    private static final String OVER = """
            with over as (
                update access.visits set ended = ends
                where ended is null and ends <= :now
                returning id, person, case_file, host, ends)
            select person, case_file, host, ends from over order by ends, id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleLog log;
    private final Clock clock;

    public Visits(DataSource source, Clock clock) {
        this.clock = clock;
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * Somebody who is here now.
     *
     * @param id of the visit
     * @param person the number of theirs
     */
    public record Guest(long id, Visit visit, long person, String name, String email) {}

    private record Ended(long person, Visit visit) {}

    /**
     * When a visit ends whose last day this is: with that day, where the clock is. Nothing if the day is over or more than {@value
     * #MOST_DAYS} days away.
     */
    public Optional<Instant> endOf(LocalDate last) {
        var today = LocalDate.now(clock);
        return Optional.of(last)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS)))
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Those whom somebody invited in the name of one of these cities, the first to leave first. */
    public List<Guest> of(Collection<String> cities) {
        return jdbc.sql(OF_HOSTS)
                .param("cities", cities.toArray(String[]::new))
                .param("now", time(clock.instant()))
                .query((row, _) ->
                        new Guest(row.getLong(1), visit(row, 2), row.getLong(5), row.getString(6), row.getString(7)))
                .list();
    }

    /** Before its time, with the next click of the guest; one that somebody who heads another city's office began is not touched. */
    public boolean end(Person by, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var ended = jdbc.sql(END)
                    .param("id", id)
                    .param("cities", Rules.citiesOf(by).toArray(String[]::new))
                    .param("now", time(clock.instant()))
                    .query((row, _) -> new Ended(row.getLong(1), visit(row, 2)))
                    .optional();
            ended.ifPresent(one -> log.standing(Event.VISIT_ENDED, Optional.of(by.id()), one.person(), one.visit()));
            return ended.isPresent();
        }));
    }

    /** Notes the visits whose last day is over; however many programs do it, each is noted once. */
    public void noteOver() {
        transaction.executeWithoutResult(_ -> jdbc.sql(OVER)
                .param("now", time(clock.instant()))
                .query((row, _) -> new Ended(row.getLong(1), visit(row, 2)))
                .list()
                .forEach(one -> log.standing(Event.VISIT_OVER, Optional.empty(), one.person(), one.visit())));
    }

    void begin(long person, Visit visit) {
        jdbc.sql(BEGIN)
                .param("person", person)
                .param("file", visit.caseFile())
                .param("host", visit.city())
                .param("now", time(clock.instant()))
                .param("ends", time(visit.ends()))
                .update();
    }

    /** From three columns, of which this is the first. */
    static Visit visit(ResultSet row, int first) throws SQLException {
        return new Visit(
                row.getString(first),
                row.getString(first + 1),
                row.getObject(first + 2, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package org.kembar.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cities that ask more than a password of those who act for them, and from which day on. The day is set some time ahead, so that
 * everybody is told and has made a passkey by then.
 */
public final class SecondFactors {

    /** Time enough to be told, and to make a passkey at the office. */
    public static final int LEAST_DAYS = 7;

    public static final int MOST_DAYS = 365;

    private static final String SET = """
            insert into access.second_factors (city, since) values (:city, :since)
            on conflict (city) do update set since = :since
            """;

    private static final String WITH_PASSKEYS =
            "select distinct person from access.passkeys where person = any(:people)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleLog log;
    private final Clock clock;

    public SecondFactors(DataSource source, Clock clock) {
        this.clock = clock;
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** From which day on, by the city; those that do not ask it are missing. */
    public Map<String, LocalDate> of(Collection<String> cities) {
        return jdbc
                .sql("select city, since from access.second_factors where city = any(:cities)")
                .param("cities", cities.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first day on which one of the cities for which somebody acts asks it of them. */
    public Optional<LocalDate> of(Person who) {
        return of(who.acting().stream().map(Acting::city).distinct().toList()).values().stream()
                .min(LocalDate::compareTo);
    }

    /** Whether a day is far enough ahead, and not too far. */
    public boolean mayBegin(LocalDate since) {
        var today = LocalDate.now(clock);
        return !since.isBefore(today.plusDays(LEAST_DAYS)) && !since.isAfter(today.plusDays(MOST_DAYS));
    }

    /**
     * Asks it from that day on; what holds already holds until then no more.
     *
     * @return whether they may, and the day is one
     */
    public boolean set(Person by, String city, LocalDate since) {
        if (!Rules.citiesOf(by).contains(city) || !mayBegin(since)) {
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(SET).param("city", city).param("since", since).update();
            log.office(Event.SECOND_FACTOR_SET, by, city);
        });
        return true;
    }

    /** Asks it no longer; nothing where it was not asked, or by somebody who may not say so. */
    public boolean end(Person by, String city) {
        return Rules.citiesOf(by).contains(city)
                && Objects.requireNonNull(transaction.execute(_ -> {
                    var isGone = jdbc.sql("delete from access.second_factors where city = :city")
                                    .param("city", city)
                                    .update()
                            > 0;
                    if (isGone) {
                        log.office(Event.SECOND_FACTOR_ENDED, by, city);
                    }
                    return isGone;
                }));
    }

    /** The numbers of those among them who have a passkey. */
    public Set<Long> withPasskeys(Collection<Person> people) {
        return Set.copyOf(jdbc.sql(WITH_PASSKEYS)
                .param("people", people.stream().map(Person::id).toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}

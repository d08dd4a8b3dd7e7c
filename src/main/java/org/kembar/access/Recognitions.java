package org.kembar.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By whom an office here is taken for the office of its city. Whoever heads an office can bring others here, by a partnership that they
 * may have made up; so the office of a partner acts in what a city has with it only if that city recognises it, or if whoever runs the
 * program does, which holds for all.
 */
public final class Recognitions {

    private static final String NOTE = """
            insert into access.recognitions (office, by_city, by, at, recognised)
            values (:office, :byCity, :by, :now, :recognised)
            """;

    /** Of one office and one that recognises it the latest holds. */
    private static final String NOW = """
            with latest as (
                select distinct on (office, by_city) office, by_city, recognised
                from access.recognitions
                where office = any(:offices)
                order by office, by_city, number desc)
            select office, by_city from latest where recognised
            """;

    /** Each city somebody acts for, or is a guest of, with those that have an office here and do not recognise its. */
    private static final String NOT_BY = """
            with own as (
                select city from access.roles where person = :person
                union select host from access.visits where person = :person
            ), latest as (
                select distinct on (office, by_city) office, by_city, recognised
                from access.recognitions
                where office in (select city from own)
                order by office, by_city, number desc
            )
            select distinct own.city, others.city
            from own
            join access.roles others on others.city <> own.city
            where not exists (
                select from latest
                where recognised and office = own.city and (by_city is null or by_city = others.city))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Recognitions(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /**
     * An office of a city here.
     *
     * @param city by its id in the list of cities
     * @param byAll whether whoever runs the program recognises it, and so everybody
     * @param by the cities whose offices recognise it
     */
    public record Office(String city, boolean byAll, Set<String> by) {

        public Office {
            by = Set.copyOf(by);
        }
    }

    /** The offices here of those of the cities that have one, by their ids. */
    public List<Office> of(Collection<String> cities) {
        var recognisedBy = new TreeMap<String, Set<String>>();
        jdbc.sql("select distinct city from access.roles where city = any(:cities)")
                .param("cities", cities.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(city -> recognisedBy.put(city, new HashSet<>()));
        var byAll = new HashSet<String>();
        jdbc.sql(NOW)
                .param("offices", recognisedBy.keySet().toArray(String[]::new))
                .query(row -> {
                    var office = row.getString(1);
                    Optional.ofNullable(row.getString(2))
                            .ifPresentOrElse(
                                    city -> recognisedBy
                                            .getOrDefault(office, new HashSet<>())
                                            .add(city),
                                    () -> byAll.add(office));
                });
        var offices = new ArrayList<Office>();
        recognisedBy.forEach((city, by) -> offices.add(new Office(city, byAll.contains(city), by)));
        return List.copyOf(offices);
    }

    /** @param who has been asked of {@link Rules#mayRecognise} */
    public void note(Person who, String byCity, String office, boolean recognised) {
        note(office, Optional.of(byCity), Optional.of(who.id()), recognised);
    }

    /** For all, by whoever runs the program. */
    public void note(String office, boolean recognised) {
        note(office, Optional.empty(), Optional.empty(), recognised);
    }

    /** Who came by an invitation, and who invited them, recognise each other: they know each other. */
    void met(long inviting, Collection<String> cities, String office) {
        cities.stream().filter(city -> !city.equals(office)).forEach(city -> {
            note(office, Optional.of(city), Optional.of(inviting), true);
            note(city, Optional.of(office), Optional.of(inviting), true);
        });
    }

    private void note(String office, Optional<String> byCity, Optional<Long> by, boolean recognised) {
        jdbc.sql(NOTE)
                .param("office", office)
                .param("byCity", byCity.orElse(null))
                .param("by", by.orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("recognised", recognised)
                .update();
    }

    /** See {@link Person#notRecognisedBy}. */
    static Map<String, Set<String>> lacking(long person, JdbcClient jdbc) {
        var lacking = new HashMap<String, Set<String>>();
        jdbc.sql(NOT_BY).param("person", person).query(row -> {
            lacking.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        return lacking;
    }
}

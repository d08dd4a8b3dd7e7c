package org.kembar.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.Recognitions.Office;
import org.kembar.casefile.Side;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those of some cities that have an office here which keeps their record, and who works or has worked for which of them.
 *
 * @param kept the cities, by their ids in the list of cities
 * @param recognised which of these are recognised, and by whom
 * @param served by the numbers of people, also of those whose accounts are gone
 */
public record Offices(Set<String> kept, List<Office> recognised, Map<Long, Set<String>> served) {

    private static final String KEPT = """
            select distinct city from access.roles where city = any(:cities) and role in ('head', 'officer')
            """;

    private static final String SERVED = """
            select person, city from access.roles where city = any(:cities)
            union
            select about, city from access.log
            where city = any(:cities) and event in ('set_up', 'joined') and role is not null and about is not null
            """;

    public Offices {
        kept = Set.copyOf(kept);
        recognised = List.copyOf(recognised);
        served = Map.copyOf(served);
    }

    /**
     * As it is now.
     *
     * @param cities about whose offices is asked, by their ids in the list of cities: of no others is anything known here
     */
    public static Offices now(Collection<String> cities, DataSource source, Clock clock) {
        var jdbc = JdbcClient.create(source);
        var asked = cities.stream().distinct().toArray(String[]::new);
        var kept = new HashSet<>(
                jdbc.sql(KEPT).param("cities", asked).query(String.class).list());
        var served = new HashMap<Long, Set<String>>();
        jdbc.sql(SERVED).param("cities", asked).query(row -> {
            served.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        return new Offices(kept, new Recognitions(source, clock).of(kept), served);
    }

    /**
     * The sides whose office keeps their record here, and is taken for it by the other side's if there is one.
     *
     * @param cities those of the sides, by their ids in the list of cities
     */
    public Set<Side> here(Map<Side, String> cities) {
        return cities.entrySet().stream()
                .filter(side -> kept.contains(side.getValue()) && isTaken(side.getValue(), cities.values()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    private boolean isTaken(String city, Collection<String> cities) {
        var doubters = cities.stream()
                .filter(other -> !other.equals(city) && kept.contains(other))
                .toList();
        return recognised.stream()
                .filter(office -> office.city().equals(city))
                .anyMatch(office -> office.byAll() || office.by().containsAll(doubters));
    }

    /**
     * The side for which somebody works; nothing for who works for both or for none of them.
     *
     * @param person by their number; absent for a command of whoever runs the program
     */
    public Optional<Side> of(Optional<Long> person, Map<Side, String> cities) {
        var own = person.map(one -> served.getOrDefault(one, Set.of())).orElse(Set.of());
        var sides = cities.entrySet().stream()
                .filter(side -> own.contains(side.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(sides).filter(some -> some.size() == 1).map(List::getFirst);
    }

    /**
     * Who works, or has worked, for the other city of a partnership and not for this one.
     *
     * @param side for which the reader works
     */
    public Set<Long> othersThan(Side side, Map<Side, String> cities) {
        return served.keySet().stream()
                .filter(person -> of(Optional.of(person), cities)
                        .filter(one -> one != side)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** The side whose office made a change, as long as that office is here: it takes it back. */
    public Optional<Side> maker(Optional<Long> person, Map<Side, String> cities) {
        return of(person, cities).filter(here(cities)::contains);
    }
}

package org.kembar.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who works with the registry.
 *
 * @param email in small letters
 * @param acting in no order that means anything
 * @param visits as a guest, those that last
 * @param notRecognisedBy by a city the person acts for, or is a guest of: the cities whose offices here do not take its office for
 *     that city's
 */
public record Person(
        long id,
        String name,
        String email,
        List<Acting> acting,
        List<Visit> visits,
        Map<String, Set<String>> notRecognisedBy) {

    public Person {
        acting = List.copyOf(acting);
        visits = List.copyOf(visits);
        notRecognisedBy = Map.copyOf(notRecognisedBy);
    }

    /** Who is nobody's guest, and acts for offices that everybody recognises. */
    public Person(long id, String name, String email, List<Acting> acting) {
        this(id, name, email, acting, List.of(), Map.of());
    }

    Person being(List<Standing> standings, Map<String, Set<String>> lacking) {
        return new Person(id, name, email, only(Acting.class, standings), only(Visit.class, standings), lacking);
    }

    private static <T extends Standing> List<T> only(Class<T> kind, List<Standing> standings) {
        return standings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** For which they act, and then those that invited them as a guest. */
    public Stream<String> cities() {
        return Stream.concat(acting.stream().map(Acting::city), visits.stream().map(Visit::city))
                .distinct();
    }

    /** Whether the office of a city counts for these cities together: it is one of them, and none of the others doubts it. */
    boolean counts(String city, Collection<String> cities) {
        return cities.contains(city)
                && notRecognisedBy.getOrDefault(city, Set.of()).stream().noneMatch(cities::contains);
    }
}

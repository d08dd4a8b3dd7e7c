package org.kembar.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who works with the registry.
 *
 * @param email in small letters
 * @param acting in no order that means anything
 * @param visits as a guest, those that last
 */
public record Person(long id, String name, String email, List<Acting> acting, List<Visit> visits) {

    public Person {
        acting = List.copyOf(acting);
        visits = List.copyOf(visits);
    }

    /** Who is nobody's guest. */
    public Person(long id, String name, String email, List<Acting> acting) {
        this(id, name, email, acting, List.of());
    }

    Person being(List<Standing> standings) {
        return new Person(id, name, email, only(Acting.class, standings), only(Visit.class, standings));
    }

    private static <T extends Standing> List<T> only(Class<T> kind, List<Standing> standings) {
        return standings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** For which they act, and then those that invited them as a guest. */
    public Stream<String> cities() {
        return Stream.concat(acting.stream().map(Acting::city), visits.stream().map(Visit::city))
                .distinct();
    }
}

package org.kembar.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who works with the registry.
 *
 * @param email in small letters
 * @param acting in no order that means anything
 * @param notRecognisedBy by a city the person acts for: the cities whose offices here do not take its office for that city's
 */
public record Person(
        long id, String name, String email, List<Acting> acting, Map<String, Set<String>> notRecognisedBy) {

    public Person {
        acting = List.copyOf(acting);
        notRecognisedBy = Map.copyOf(notRecognisedBy);
    }

    /** Somebody whose offices everybody recognises. */
    public Person(long id, String name, String email, List<Acting> acting) {
        this(id, name, email, acting, Map.of());
    }

    /** Whether somebody who acts so does for these cities together: it is one of them, and none of the others doubts it. */
    boolean acts(Acting as, Collection<String> cities) {
        return cities.contains(as.city())
                && notRecognisedBy.getOrDefault(as.city(), Set.of()).stream().noneMatch(cities::contains);
    }
}

package org.kembar.cities;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An office's own corrections. They lie over the reference list and never change it: without them it says again what it
 * said before. Of two about the same the one recorded later holds.
 */
public record Corrections(List<Correction> inOrder) {

    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        inOrder = inOrder.stream()
                .sorted(Comparator.comparing(one -> one.basis().recorded()))
                .toList();
    }

    /** Those of one city. */
    public List<Correction> of(String city) {
        return byCity().getOrDefault(city, List.of());
    }

    /** By the city they are about. */
    public Map<String, List<Correction>> byCity() {
        return inOrder.stream()
                .collect(Collectors.groupingBy(Correction::city, LinkedHashMap::new, Collectors.toList()));
    }
}

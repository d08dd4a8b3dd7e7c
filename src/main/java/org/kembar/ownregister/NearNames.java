package org.kembar.ownregister;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of one country, of which one can be another with a slip of the pen: a letter missing, too many, wrong, or exchanged. */
final class NearNames {

    /** In shorter names another letter is another name; a sign of Hangul or Chinese is more than a letter. */
    private static final int SHORTEST_LATIN = 5;

    private static final int SHORTEST = 3;

    /** What two names have in common that differ by one letter is what is left of both without it. */
    private final Map<String, Set<String>> byRest = new HashMap<>();

    void add(String country, String name) {
        rests(country, name)
                .forEach(rest ->
                        byRest.computeIfAbsent(rest, _ -> new HashSet<>()).add(name));
    }

    /** Whether another name is there that is nearly this one. */
    boolean isNearly(String country, String name) {
        return name.length() >= (name.codePoints().allMatch(letter -> letter < 0x250) ? SHORTEST_LATIN : SHORTEST)
                && rests(country, name)
                        .anyMatch(rest ->
                                byRest.getOrDefault(rest, Set.of()).stream().anyMatch(other -> !other.equals(name)));
    }

    private static Stream<String> rests(String country, String name) {
        return Stream.concat(
                Stream.of(country + " " + name),
                IntStream.range(0, name.length())
                        .mapToObj(i -> country + " " + name.substring(0, i) + name.substring(i + 1)));
    }
}

package org.kembar.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Countries;
import org.kembar.claims.NetworkList.Row;

/**
 * All that a network list claims, each pair of cities once.
 *
 * @param ofItself rows of which both ends are taken for one city: a mistake of the list, or of the reading
 */
public record Claims(List<Claim> all, List<Claim> ofItself) {

    public Claims {
        all = List.copyOf(all);
        ofItself = List.copyOf(ofItself);
    }

    public static Claims of(NetworkList list, Cities cities) {
        var resolver = new Resolver(cities, Countries.known());
        var byPair = new LinkedHashMap<String, Pair>();
        for (var row : list.rows()) {
            byPair.computeIfAbsent(key(resolver, row), _ -> new Pair(claim(resolver, row)))
                    .add(claim(resolver, row));
        }
        var claims = byPair.values().stream().map(Pair::claim).toList();
        return new Claims(
                claims.stream().filter(claim -> !claim.isOfItself()).toList(),
                claims.stream().filter(Claim::isOfItself).toList());
    }

    /** What rows about the same two cities say: that which says it most surely is kept, with the lines of all. */
    private static final class Pair {

        private Claim surest;
        private final List<Integer> lines = new ArrayList<>();

        private Pair(Claim first) {
            surest = first;
        }

        private void add(Claim next) {
            lines.addAll(next.rows());
            if (!surest.confidence().isAtLeast(next.confidence())) {
                surest = next;
            }
        }

        private Claim claim() {
            return new Claim(surest.one(), surest.other(), lines);
        }
    }

    private static Claim claim(Resolver resolver, Row row) {
        return new Claim(resolver.resolve(row.one()), resolver.resolve(row.other()), List.of(row.line()));
    }

    /** The same in either order. */
    private static String key(Resolver resolver, Row row) {
        return String.join(
                "\t",
                Stream.of(row.one(), row.other())
                        .map(end -> resolver.resolve(end).key())
                        .sorted()
                        .toList());
    }

    /** The claims about a city, its own end first. */
    public List<Claim> of(City city) {
        return all.stream()
                .filter(claim -> claim.isAbout(city))
                .map(claim -> {
                    var ends = claim.from(city.id());
                    return new Claim(ends.getFirst(), ends.getLast(), claim.rows());
                })
                .toList();
    }

    /** How many claims are so sure, by the lesser of their ends. */
    public long count(Confidence confidence) {
        return all.stream().filter(claim -> claim.confidence() == confidence).count();
    }

    /** How many ends of all claims are taken for a city on this ground. */
    public long ends(Ground ground) {
        return all.stream()
                .flatMap(Claim::ends)
                .filter(end -> end.ground() == ground)
                .count();
    }
}

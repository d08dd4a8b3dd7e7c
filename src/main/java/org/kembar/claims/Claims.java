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
        var byPair = new LinkedHashMap<String, Claim>();
        list.rows().forEach(row -> byPair.merge(key(resolver, row), claim(resolver, row), Claims::joined));
        return new Claims(
                byPair.values().stream().filter(claim -> !claim.isOfItself()).toList(),
                byPair.values().stream().filter(Claim::isOfItself).toList());
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

    /** Where two rows say the same, the one that says it more surely is kept, with the lines of both. */
    private static Claim joined(Claim before, Claim next) {
        var rows = new ArrayList<>(before.rows());
        rows.addAll(next.rows());
        var surer = before.confidence().isAtLeast(next.confidence()) ? before : next;
        return new Claim(surer.one(), surer.other(), rows);
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

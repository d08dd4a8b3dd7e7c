package org.kembar.bench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.bench.GeneratedPartnership.Outline;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Text;
import org.kembar.cities.Cities;
import org.kembar.cities.Countries;
import org.kembar.claims.Claim;
import org.kembar.claims.Claims;
import org.kembar.claims.NetworkList;
import org.kembar.claims.Resolution;

/**
 * The portfolio by which pages are measured: of every 20,000 partnerships 100,000 activities and 1,000,000 facts, invented
 * over the pairs of a network list, or over a network of the same shape. The same list and seed give the same case files.
 */
final class ReferencePortfolio {

    /** The last day of which the files tell. */
    static final LocalDate COMPILED = LocalDate.of(2026, 11, 20);

    /** Most partnerships are small, few are large: of ten, 500 facts, 50 of them activities. */
    private static final List<Integer> FACTS = List.of(20, 20, 25, 30, 30, 35, 40, 50, 100, 150);

    private static final List<Integer> ACTIVITIES = List.of(0, 1, 2, 2, 3, 4, 4, 6, 10, 18);

    /** Of the invented network: two ends in about 12,000 cities, as in the list of 25,917 pairs. */
    private static final int CITIES = 12_000;

    private final long seed;
    private final List<Pair> pairs;

    private ReferencePortfolio(long seed, List<Pair> pairs) {
        this.seed = seed;
        this.pairs = pairs;
    }

    private record Pair(City own, City partner) {

        private String name() {
            return own.id() + "-" + partner.id();
        }
    }

    /** Over so many pairs of the list of which both countries are known; of those first of which both cities are. */
    static ReferencePortfolio over(NetworkList list, long seed, int partnerships) {
        var claims = new ArrayList<>(Claims.of(list, Cities.reference()).all());
        Collections.shuffle(claims, new Random(seed));
        var countries = Countries.known();
        var chosen = claims.stream()
                .sorted(Comparator.comparing(claim ->
                        claim.one().city().isEmpty() || claim.other().city().isEmpty()))
                .flatMap(claim -> pair(claim, countries).stream())
                .limit(partnerships)
                .toList();
        if (chosen.size() < partnerships) {
            throw new IllegalArgumentException("The list has no more than " + chosen.size() + " pairs");
        }
        return new ReferencePortfolio(seed, chosen);
    }

    private static Optional<Pair> pair(Claim claim, Countries countries) {
        return city(claim.one(), countries)
                .flatMap(own -> city(claim.other(), countries).map(partner -> new Pair(own, partner)));
    }

    /** Over an invented network: few cities have many partners. */
    static ReferencePortfolio invented(long seed, int partnerships) {
        var random = new Random(seed);
        var countries = Locale.getISOCountries();
        var pairs = Stream.generate(() -> {
                    var one = skewed(random);
                    var other = (one + 1 + skewed(random)) % CITIES;
                    return new Pair(invented(one, countries), invented(other, countries));
                })
                .distinct()
                .limit(partnerships)
                .toList();
        return new ReferencePortfolio(seed, pairs);
    }

    private static int skewed(Random random) {
        return (int) (CITIES * Math.pow(random.nextDouble(), 2));
    }

    private static City invented(int number, String[] countries) {
        var country = countries[(int) (countries.length * Math.pow((number * 37 % 100) / 100.0, 2))];
        return city("city-" + number, "City " + number, country, Optional.empty());
    }

    /** A city that the reference does not have keeps the list's own name for it, in the country that the list names. */
    private static Optional<City> city(Resolution end, Countries countries) {
        return end.city()
                .map(found -> city(found.city()))
                .or(() -> countries
                        .named(end.end().country())
                        .map(area -> city(
                                identifier(end.end().city()), end.end().city(), area.country(), Optional.empty())));
    }

    private static City city(org.kembar.cities.City known) {
        var number = known.geonames();
        return city(
                identifier(known.name()),
                known.name(),
                known.country(),
                number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
    }

    private static City city(String id, String name, String country, Optional<Integer> geonames) {
        return new City(
                id,
                Text.of("en", name),
                country,
                Optional.empty(),
                Optional.of(City.Level.CITY),
                Optional.empty(),
                geonames,
                Optional.empty(),
                List.of("en"));
    }

    private static String identifier(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "city" : plain;
    }

    int size() {
        return pairs.size();
    }

    Stream<CaseFile> files() {
        return IntStream.range(0, pairs.size()).mapToObj(this::file);
    }

    private CaseFile file(int number) {
        var pair = pairs.get(number);
        var random = new Random(seed + number);
        var first = 2004 + random.nextInt(22);
        var partner = pair.partner().id().equals(pair.own().id())
                ? city(
                        pair.partner().id() + "-partner",
                        name(pair.partner()),
                        pair.partner().country(),
                        pair.partner().geonames())
                : pair.partner();
        return GeneratedPartnership.of(
                seed + number,
                new Outline(
                        pair.name() + "-" + (number + 1),
                        Text.of("en", name(pair.own()) + " and " + name(pair.partner())),
                        pair.own(),
                        partner,
                        FACTS.get(number % FACTS.size()),
                        ACTIVITIES.get(number % ACTIVITIES.size()),
                        first,
                        Math.min(10, COMPILED.getYear() - first),
                        first + 5 < COMPILED.getYear() && random.nextBoolean(),
                        COMPILED));
    }

    private static String name(City city) {
        return city.name().bestFor("en");
    }
}

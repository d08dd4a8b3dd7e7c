package org.kembar.cities;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.cities.Match.Reason;

/**
 * The reference list, held so that it costs little memory: columns of numbers, names as bytes, and all names folded in two
 * long texts that are searched from end to end, one for those in plain letters, one for the others. A city is made from them
 * when it is asked for.
 */
final class Reference {

    /** The columns of the list but for the names. */
    record Places(
            int[] ids,
            String[] countries,
            String[] regions,
            String[] kinds,
            int[] latitudes,
            int[] longitudes,
            int[] populations,
            Map<String, String> regionNames) {}

    /**
     * A column of texts.
     *
     * @param starts where each begins, and the end of the last
     */
    record Lines(byte[] utf8, int[] starts) {

        String line(int index) {
            return new String(utf8, starts[index], starts[index + 1] - starts[index] - 1, StandardCharsets.UTF_8);
        }
    }

    private static final double UNIT = 100_000;

    /** In characters; GeoNames allows 200. */
    private static final int LONGEST_NAME = 400;

    private static final int CITY_BITS = 17;

    private static final int REASON_SHIFT = CITY_BITS + Integer.SIZE;

    private final LocalDate asOf;
    private final Places places;
    private final Lines names;
    private final Lines otherNames;
    private final FoldedNames plain;
    private final FoldedNames others;
    private final int[] northwards;
    /** The number of each city, and in the lower half its place in the list, in order of numbers. */
    private final long[] byId;

    Reference(LocalDate asOf, Places places, Lines names, Lines otherNames) {
        this.asOf = asOf;
        this.places = places;
        this.names = names;
        this.otherNames = otherNames;
        var plain = new FoldedNames.Collected(size());
        var others = new FoldedNames.Collected(size());
        fold(plain, others);
        this.plain = plain.all();
        this.others = others.all();
        northwards = inOrderOfLatitude();
        byId = IntStream.range(0, size())
                .mapToLong(city -> ((long) places.ids[city] << Integer.SIZE) + city)
                .sorted()
                .toArray();
    }

    private void fold(FoldedNames.Collected plain, FoldedNames.Collected others) {
        var folding = Folding.remembering();
        var folded = new char[LONGEST_NAME * Folding.LONGEST];
        var name = 0;
        var other = 0;
        var allNames = new String(names.utf8(), StandardCharsets.UTF_8).toCharArray();
        var allOthers = new String(otherNames.utf8(), StandardCharsets.UTF_8).toCharArray();
        for (var city = 0; city < size(); city++) {
            name = fold(allNames, name, '\n', folding, folded, plain, others);
            other = fold(allOthers, other, ',', folding, folded, plain, others);
            plain.nextCity();
            others.nextCity();
        }
    }

    /** The names of one line, parted by a sign or by nothing but the end of the line; gives where the next line begins. */
    private static int fold(
            char[] text,
            int from,
            char parted,
            Folding folding,
            char[] folded,
            FoldedNames.Collected plain,
            FoldedNames.Collected others) {
        var start = from;
        for (var at = from; ; at++) {
            if (text[at] == parted || text[at] == '\n') {
                var length = folding.fold(text, start, at, folded);
                if (length > 0) {
                    (FoldedNames.isPlain(folded, length) ? plain : others).add(folded, length);
                }
                start = at + 1;
                if (text[at] == '\n') {
                    return start;
                }
            }
        }
    }

    private int[] inOrderOfLatitude() {
        var keys = IntStream.range(0, size())
                .mapToLong(city -> ((long) places.latitudes[city] << 32) + city)
                .toArray();
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    LocalDate asOf() {
        return asOf;
    }

    int size() {
        return places.ids.length;
    }

    OptionalInt withId(int geonames) {
        var found = Arrays.binarySearch(byId, (long) geonames << Integer.SIZE);
        // Where the first city of the list is not meant, its place is that of the next greater number.
        var at = found < 0 ? -found - 1 : found;
        return at < byId.length && byId[at] >> Integer.SIZE == geonames
                ? OptionalInt.of((int) byId[at])
                : OptionalInt.empty();
    }

    /** The city at this place of the list. */
    City made(int index) {
        var region = places.regions[index];
        return new City(
                Integer.toString(places.ids[index]),
                names.line(index),
                places.countries[index],
                region,
                Optional.ofNullable(places.regionNames.get(places.countries[index] + "." + region)),
                kind(places.kinds[index]),
                coordinates(index),
                places.populations[index] == 0 ? OptionalLong.empty() : OptionalLong.of(places.populations[index]),
                Stream.of(otherNames.line(index).split(","))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private Coordinates coordinates(int index) {
        return new Coordinates(places.latitudes[index] / UNIT, places.longitudes[index] / UNIT);
    }

    /** The feature codes of GeoNames, geonames.org/export/codes.html. */
    private static City.Kind kind(String feature) {
        return switch (feature) {
            case "PPLC" -> City.Kind.CAPITAL;
            case "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLG" -> City.Kind.SEAT;
            case "PPLX" -> City.Kind.PART_OF_A_CITY;
            case "PPLH", "PPLQ", "PPLW" -> City.Kind.FORMER;
            default -> City.Kind.TOWN;
        };
    }

    /** The cities of the area with this name or other name. */
    IntStream named(String folded, Optional<City.Area> area) {
        return of(folded).whole(folded).filter(city -> area.isEmpty() || isIn(area.get(), city));
    }

    /** Those within so many kilometres. */
    void near(Coordinates point, double kilometres, IntConsumer found) {
        var degrees = Math.toDegrees(kilometres / Coordinates.EARTH_RADIUS);
        // Degrees of longitude are shorter the further from the equator.
        var wide =
                degrees / Math.max(0.01, Math.cos(Math.toRadians(Math.min(90, Math.abs(point.latitude()) + degrees))));
        var from = firstAtOrNorthOf((point.latitude() - degrees) * UNIT);
        for (var i = from; i < northwards.length; i++) {
            var city = northwards[i];
            if (places.latitudes[city] > (point.latitude() + degrees) * UNIT) {
                return;
            }
            var aside = Math.abs(places.longitudes[city] / UNIT - point.longitude());
            if (Math.min(aside, 360 - aside) <= wide && coordinates(city).kilometresTo(point) <= kilometres) {
                found.accept(city);
            }
        }
    }

    private int firstAtOrNorthOf(double latitude) {
        var low = 0;
        var high = northwards.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (places.latitudes[northwards[middle]] < latitude) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The best so many cities of the area for a folded name, best first, each with its reason. */
    List<Hit> search(String folded, Optional<City.Area> area, int most) {
        var best = of(folded).search(folded);
        return IntStream.range(0, size())
                .filter(city -> best[city] != FoldedNames.NOT_FOUND)
                .filter(city -> area.isEmpty() || isIn(area.get(), city))
                .mapToLong(city -> rank(city, reason(best[city], city, folded)))
                .sorted()
                .limit(most)
                .mapToObj(rank -> new Hit(city(rank), Reason.values()[(int) (rank >>> REASON_SHIFT)]))
                .toList();
    }

    /** Of a name found whole, whether it is the name of the city or another of its names. */
    private Reason reason(byte best, int city, String folded) {
        var reason = Reason.values()[best];
        return reason == Reason.OTHER_NAME && Folding.fold(names.line(city)).equals(folded) ? Reason.NAME : reason;
    }

    /** A number by which hits are in order: by reason, then the larger city first, then as the list has them. */
    private long rank(int city, Reason reason) {
        return (long) reason.ordinal() << REASON_SHIFT
                | (long) (Integer.MAX_VALUE - places.populations[city]) << CITY_BITS
                | city;
    }

    private static int city(long rank) {
        return (int) (rank & ((1 << CITY_BITS) - 1));
    }

    private boolean isIn(City.Area area, int city) {
        return area.country().equals(places.countries[city])
                && (area.region().isEmpty() || area.region().get().equals(places.regions[city]));
    }

    /** A city of the list, and why it was found. */
    record Hit(int city, Reason reason) {}

    private FoldedNames of(String folded) {
        return FoldedNames.isPlain(folded) ? plain : others;
    }
}

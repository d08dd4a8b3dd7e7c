package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.cities.City.Area;
import org.kembar.cities.Match.Reason;

/** The reference list that comes with the product. */
class CitiesTest {

    private static final Cities CITIES = Cities.reference();

    private static final int HALF_AROUND = 20_100;

    private static final List<City> ALL = CITIES.near(new Coordinates(0, 0), HALF_AROUND).stream()
            .map(Found::city)
            .toList();

    @Test
    void holdsAllOfItsCitiesOnce() {
        assertThat(CITIES.size()).isEqualTo(27_546);
        assertThat(ALL).hasSize(CITIES.size());
        assertThat(new HashSet<>(ALL.stream().map(City::id).toList())).hasSize(CITIES.size());
        assertThat(CITIES.asOf()).isEqualTo("2023-03-05");
    }

    @Test
    void knowsBandung() {
        var bandung = CITIES.withId("1650357").orElseThrow();

        assertThat(bandung.origin()).isEqualTo(new Origin.OfReference(CITIES.asOf()));
        assertThat(bandung.city().name()).isEqualTo("Bandung");
        assertThat(bandung.city().country()).isEqualTo("ID");
        assertThat(bandung.city().region()).isEqualTo("30");
        assertThat(bandung.city().regionName()).contains("West Java");
        assertThat(bandung.city().kind()).isEqualTo(City.Kind.SEAT);
        assertThat(bandung.city().coordinates()).isEqualTo(new Coordinates(-6.92222, 107.60694));
        assertThat(bandung.city().population()).hasValue(2_444_160);
        assertThat(bandung.city().geonames()).hasValue(1_650_357);
        assertThat(bandung.city().otherNames()).contains("Kota Bandung", "반둥", "万隆", "バンドン", "Бандунг");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "-1650357", "1650357x", "99999999999999"})
    void knowsNoCityByAnIdThatIsNone(String id) {
        assertThat(CITIES.withId(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bandung | Bandung, ID | NAME | Bandung",
                "BANDUNG | Bandung, ID | NAME | Bandung",
                "Kota Bandung | Bandung, ID | OTHER_NAME | Kota Bandung",
                "반둥 | Bandung, ID | OTHER_NAME | 반둥",
                "서울 | Seoul, KR | OTHER_NAME | 서울",
                "서울특별시 | Seoul, KR | OTHER_NAME | 서울특별시",
                "서울특 | Seoul, KR | BEGINS_WITH | 서울특별시",
                "北海 | Beihai, CN | OTHER_NAME | 北海",
                "Москва | Moscow, RU | OTHER_NAME | Москва",
                "القاهرة | Cairo, EG | OTHER_NAME | القاهرة",
                "sao paulo | São Paulo, BR | NAME | São Paulo",
                "SÃO PAULO | São Paulo, BR | NAME | São Paulo",
                "lodz | Łódź, PL | NAME | Łódź",
                "Zürich | Zürich, CH | NAME | Zürich",
                "saint etienne | Saint-Étienne, FR | NAME | Saint-Étienne",
                "Xian | Xi’an, CN | NAME | Xi’an",
                "Bandun | Bandung, ID | BEGINS_WITH | Bandung",
                "Etienne | Saint-Étienne, FR | BEGINS_WITH | Saint-Étienne",
                "andung | Bandung, ID | CONTAINS | Bandung",
                "Bandng | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "Badnung | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "Bamdung | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "Banndung | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "Bnadung | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "Bandugn | Bandung, ID | ONE_LETTER_DIFFERS | Bandung",
                "서울특별사 | Seoul, KR | ONE_LETTER_DIFFERS | 서울특별시",
                "Braunschweig | Braunschweig, DE | NAME | Braunschweig"
            })
    void findsACityUnderThisNameFirst(String name, String city, Reason reason, String under) {
        var first = CITIES.search(name, 10).getFirst();

        assertThat(first.city().name() + ", " + first.city().country()).isEqualTo(city);
        assertThat(first.reason()).isEqualTo(reason);
        assertThat(first.under()).isEqualTo(under);
        assertThat(first.found().origin()).isEqualTo(new Origin.OfReference(CITIES.asOf()));
    }

    @Test
    void tellsHomonymsApart() {
        assertThat(wholes("Liverpool")).containsExactly("Liverpool, England, GB", "Liverpool, New South Wales, AU");
        assertThat(wholes("Beihai")).containsExactly("Beihai, Guangxi, CN", "Beihai, Yunnan, CN");
        assertThat(wholes("Brunswick"))
                .containsExactly(
                        "Brunswick, Ohio, US",
                        "Brunswick, Victoria, AU",
                        "Brunswick, Georgia, US",
                        "Brunswick, Maine, US",
                        "Braunschweig, Lower Saxony, DE",
                        "New Brunswick, New Jersey, US");
    }

    private static List<String> wholes(String name) {
        return CITIES.search(name, 20).stream()
                .filter(match -> match.reason().isWhole())
                .map(Match::city)
                .map(city -> city.name() + ", " + city.regionName().orElse("") + ", " + city.country())
                .toList();
    }

    @Test
    void looksInOneCountryOrRegionOnly() {
        assertThat(CITIES.search("Liverpool", Optional.of(Area.country("au")), 9))
                .isNotEmpty()
                .allMatch(match -> match.city().country().equals("AU"));
        assertThat(CITIES.named("Brunswick", Optional.of(new Area("US", Optional.of("GA")))))
                .extracting(found -> found.city().id())
                .containsExactly("4184845");
        assertThat(CITIES.named("Seoul", Optional.of(Area.country("ID")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\n", "\u0000", "qqqqzzzzxxxx", "\uD800", "ﷺ", "👍"})
    void findsNothingUnderWhatIsNobodysName(String name) {
        assertThat(CITIES.search(name, 10)).isEmpty();
        assertThat(CITIES.named(name, Optional.empty())).isEmpty();
    }

    @Test
    void findsNoMoreThanItIsAskedFor() {
        assertThat(CITIES.search("San", 7)).hasSize(7);
        assertThat(CITIES.search("San", 0)).isEmpty();
    }

    /** Every city by its own name among the first results; homonyms of it may stand before it. */
    @Test
    void findsEveryCityByItsOwnName() {
        for (var city : ALL) {
            assertThat(CITIES.named(city.name(), Optional.empty()))
                    .as(city.name())
                    .anyMatch(found -> found.city().equals(city));
        }
        some(1_500, 1)
                .forEach(city -> assertThat(CITIES.search(city.name(), 40))
                        .as(city.name())
                        .filteredOn(match -> match.reason() == Reason.NAME)
                        .anyMatch(match -> match.city().equals(city)));
    }

    @Test
    void findsEveryCityByEachOfItsOtherNames() {
        some(300, 2)
                .forEach(city -> city.otherNames().stream()
                        .filter(name -> !Folding.fold(name).isEmpty())
                        .forEach(name -> assertThat(CITIES.named(name, Optional.empty()))
                                .as(name)
                                .anyMatch(found -> found.city().equals(city))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsACityWhateverTheSlip(long seed) {
        var random = new SplittableRandom(seed);
        var city = some(1, seed).findFirst().orElseThrow();
        var name = Folding.fold(city.name());
        if (!FoldedNames.mayHaveASlip(name)) {
            return;
        }
        var slip = slip(name, random);
        var found = CITIES.search(slip, Integer.MAX_VALUE);

        // A slip may make the name of another city; then nobody knows that it was one.
        assertThat(found.stream().anyMatch(match -> match.city().equals(city))
                        || found.stream().anyMatch(match -> match.reason().isWhole()))
                .as("%s for %s", slip, name)
                .isTrue();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(seed -> (long) seed);
    }

    private static String slip(String name, SplittableRandom random) {
        var at = random.nextInt(name.length() - 1);
        var before = name.substring(0, at);
        var letter = (char) random.nextInt('a', 'z');
        return switch (random.nextInt(4)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + letter + name.substring(at);
            case 2 -> before + letter + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    @Test
    void givesTheBestReasonFirstAndThenTheLargerCity() {
        some(200, 3).forEach(city -> {
            var name = city.name().substring(0, Math.min(3, city.name().length()));
            assertThat(CITIES.search(name, 50)).isSortedAccordingTo(Match.BEST_FIRST);
        });
    }

    @Test
    void findsWhatLiesNearAndNothingElse() {
        some(20, 4).forEach(city -> {
            var point = city.coordinates();
            var near = CITIES.near(point, 60).stream().map(Found::city).toList();

            assertThat(near)
                    .containsExactlyInAnyOrderElementsOf(ALL.stream()
                            .filter(other -> other.coordinates().kilometresTo(point) <= 60)
                            .toList());
            assertThat(near.stream().map(other -> other.coordinates().kilometresTo(point)))
                    .isSorted();
        });
    }

    /** At the date line and the poles degrees of longitude mean nothing. */
    @Test
    void findsWhatLiesNearBeyondTheDateLine() {
        var suva = CITIES.search("Suva", Optional.of(Area.country("FJ")), 1)
                .getFirst()
                .city();
        assertThat(CITIES.near(new Coordinates(-18.1, -179.9), 250))
                .anyMatch(found -> found.city().equals(suva));
        assertThat(CITIES.near(new Coordinates(90, 0), 100)).isEmpty();
    }

    private static Stream<City> some(int cities, long seed) {
        return new SplittableRandom(seed).ints(cities, 0, ALL.size()).mapToObj(ALL::get);
    }
}

package org.kembar.cities;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What cities and regions are called in the language of the reader, where the list of cities gives an English name. */
public final class LocalNames {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}{2,}");

    /** By the code of the region and the language. */
    private static final Map<String, String> REGIONS = ReferenceFile.regions()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(line -> line[0] + "." + line[1], line -> line[2]));

    private LocalNames() {}

    /**
     * The official name of the region in the language of its country, and its usual one in another, where one is known.
     *
     * @param language BCP 47
     */
    public static Optional<String> region(City city, String language) {
        return Optional.ofNullable(REGIONS.get(city.country() + "." + city.region() + "." + language));
    }

    /**
     * The Korean name of a city, where the list of cities has just one; of a Korean city the one that is listed as that of a city too,
     * 서울 and 서울시: older names are not.
     *
     * @param language BCP 47
     */
    public static Optional<String> city(City city, String language) {
        if (!language.equals("ko") || HANGUL.matcher(city.name()).matches()) {
            return Optional.empty();
        }
        var korean = city.otherNames().stream()
                .filter(name -> HANGUL.matcher(name).matches())
                .toList();
        var names = city.country().equals("KR")
                ? korean.stream().filter(name -> korean.contains(name + "시")).toList()
                : korean;
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }
}

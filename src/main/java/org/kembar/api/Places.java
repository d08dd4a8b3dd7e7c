package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Countries;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.web.Addresses;
import org.kembar.web.KnownCities;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cities of the reference list and those of the office, found by name. */
@RestController
@Tag(name = "cities")
final class Places {

    private static final String ADDRESS = Api.ROOT + "/cities";
    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Api.ID + ")?");
    private static final String NAME = "name";
    private static final String COUNTRY = "country";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int LONGEST = 200;
    private static final int FOUND = 10;
    private static final int MOST = 100;

    private final KnownCities reference;
    private final Answers answers;

    Places(KnownCities reference, Answers answers) {
        this.reference = reference;
        this.answers = answers;
    }

    /** What was found, best first. */
    record Search(List<OneCity> cities, Optional<String> next, String source, LocalDate asOf) {}

    /** A city. */
    record OneCity(
            String id,
            String name,
            String country,
            Optional<String> region,
            City.Kind kind,
            double latitude,
            double longitude,
            Optional<Long> population,
            Origin origin,
            Match.Reason reason,
            String under) {

        static OneCity of(Match match) {
            var city = match.city();
            return new OneCity(
                    city.id(),
                    city.name(),
                    city.country(),
                    city.regionName(),
                    city.kind(),
                    city.coordinates().latitude(),
                    city.coordinates().longitude(),
                    city.population().isPresent()
                            ? Optional.of(city.population().getAsLong())
                            : Optional.empty(),
                    Origin.of(match.found()),
                    match.reason(),
                    match.under());
        }
    }

    /** Where what is told of a city comes from. */
    enum Origin {
        REFERENCE,
        /** Of the reference list, with corrections of the office. */
        CORRECTED,
        /** Added by the office. */
        OWN;

        static Origin of(Found found) {
            return switch (found.origin()) {
                case org.kembar.cities.Origin.OfReference _ -> REFERENCE;
                case org.kembar.cities.Origin.OfReferenceCorrected _ -> CORRECTED;
                case org.kembar.cities.Origin.OfOwn _ -> OWN;
            };
        }
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "searchCities",
            summary = "Cities found by name, in any script, homonyms told apart",
            description = "Also by a part of the name, without diacritics, and with one letter wrong. The best first. "
                    + "The next page stands under `next` and as a Link header.")
    @Parameter(
            name = NAME,
            in = ParameterIn.QUERY,
            required = true,
            description = "The name or a part of it.",
            example = "Liverpool",
            schema = @Schema(type = "string", maxLength = 200))
    @Parameter(
            name = COUNTRY,
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2.",
            example = "AU",
            schema = @Schema(type = "string"))
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The id of the last city of the page before.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many at most.",
            example = "10",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "10"))
    ResponseEntity<Search> search(Inquiry inquiry) {
        var name = inquiry.written(NAME);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw inquiry.refused(NAME, "api.noName", LONGEST);
        }
        var limit = inquiry.number(LIMIT, 1, MOST, FOUND);
        var area = area(inquiry);
        var after = inquiry.written(AFTER);
        if (!AN_ID_OR_NONE.matcher(after).matches()) {
            throw inquiry.refused(AFTER, "api.notACity", after);
        }
        return answers.withNext(
                answers.ofRegistry(inquiry, () -> search(name, area, after, limit, inquiry)), Search::next);
    }

    private Search search(String name, Optional<City.Area> area, String after, int limit, Inquiry inquiry) {
        var cities = reference.list();
        var found = found(cities, name, area, after, limit + 1, inquiry);
        var shown = found.stream().limit(limit).map(OneCity::of).toList();
        var next = found.size() > limit
                ? Optional.of(ADDRESS + "?" + NAME + "=" + Addresses.encoded(name)
                        + area.map(in -> "&" + COUNTRY + "=" + in.country()).orElse("") + "&" + AFTER + "="
                        + shown.getLast().id() + "&" + LIMIT + "=" + limit)
                : Optional.<String>empty();
        return new Search(shown, next, Cities.REFERENCE, cities.asOf());
    }

    /** What comes after a city is known by all that comes before it. */
    private static List<Match> found(
            Cities cities, String name, Optional<City.Area> area, String after, int most, Inquiry inquiry) {
        if (after.isEmpty()) {
            return cities.search(name, area, most);
        }
        var all = cities.search(name, area, cities.size());
        var place = all.stream().map(match -> match.city().id()).toList().indexOf(after);
        if (place < 0) {
            throw inquiry.refused(AFTER, "api.notACity", after);
        }
        return all.stream().skip(place + 1L).limit(most).toList();
    }

    private static Optional<City.Area> area(Inquiry inquiry) {
        var country = inquiry.written(COUNTRY).toUpperCase(Locale.ROOT);
        if (country.isEmpty()) {
            return Optional.empty();
        }
        if (!Countries.known().codes().contains(country)) {
            throw inquiry.refused(COUNTRY, "portfolio.filter.noSuchCountry", country);
        }
        return Optional.of(City.Area.country(country));
    }
}

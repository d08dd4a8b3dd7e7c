package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.asking.Asked;
import org.kembar.course.Standing;
import org.kembar.edtf.DayRange;
import org.kembar.notation.Notation;
import org.kembar.registry.Portfolio;
import org.kembar.web.Addresses;
import org.kembar.web.ScopeForm;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which partnerships to show, as it stands in the address and in the form; what is empty is any. */
public record PortfolioForm(String country, String field, String state, String year) {

    public static final String COUNTRY = "country";
    public static final String FIELD = "field";
    public static final String STATE = "state";
    public static final String YEAR = "year";

    static final PortfolioForm EMPTY = new PortfolioForm("", "", "", "");

    /** No field has a longer name. */
    private static final int LONGEST = 200;

    private static final Pattern A_YEAR = Pattern.compile("\\d{4}");
    public static final int FIRST_YEAR = 1900;

    /** What is looked for: by rows of the database, and by what only a case file that has been read tells. */
    public record Wanted(Portfolio.Filter rows, Optional<Standing.Legal> state) {

        static final Wanted ALL = new Wanted(Portfolio.Filter.NONE, Optional.empty());

        /** Whether the rows alone say which partnerships are meant. */
        boolean isSaidByRows() {
            return state.isEmpty() && rows.active().isEmpty();
        }
    }

    public static PortfolioForm of(MultiValueMap<String, String> query) {
        return new PortfolioForm(
                ScopeForm.first(query, COUNTRY).toUpperCase(Locale.ROOT),
                ScopeForm.first(query, FIELD),
                ScopeForm.first(query, STATE),
                ScopeForm.first(query, YEAR));
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    public Asked<Wanted> read(LocalDate today, Language language) {
        return country(language)
                .then(country -> field(language)
                        .then(field -> state(language)
                                .then(state -> year(today, language)
                                        .then(year -> new Asked.Understood<>(new Wanted(
                                                new Portfolio.Filter(
                                                        country,
                                                        field,
                                                        year,
                                                        state.map(is -> new Portfolio.Bound(by(is), today))),
                                                state))))));
    }

    private Asked<Optional<String>> country(Language language) {
        return country.isEmpty() || Notation.hasCountry(country)
                ? new Asked.Understood<>(given(country))
                : refused(language, COUNTRY, "portfolio.filter.noSuchCountry", country);
    }

    private Asked<Optional<String>> field(Language language) {
        return field.length() > LONGEST || field.indexOf('\0') >= 0
                ? refused(language, FIELD, "portfolio.filter.noField", LONGEST)
                : new Asked.Understood<>(given(field));
    }

    private Asked<Optional<Standing.Legal>> state(Language language) {
        for (var each : Standing.Legal.values()) {
            if (word(each).equals(state)) {
                return new Asked.Understood<>(Optional.of(each));
            }
        }
        return state.isEmpty()
                ? new Asked.Understood<>(Optional.empty())
                : refused(
                        language,
                        STATE,
                        "portfolio.filter.noSuchState",
                        state,
                        Arrays.stream(Standing.Legal.values())
                                .map(PortfolioForm::word)
                                .collect(Collectors.joining(", ")));
    }

    private Asked<Optional<DayRange>> year(LocalDate today, Language language) {
        if (year.isEmpty()) {
            return new Asked.Understood<>(Optional.empty());
        }
        var number = A_YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0;
        return number < FIRST_YEAR || number > today.getYear()
                ? refused(
                        language,
                        YEAR,
                        "portfolio.filter.noYear",
                        year,
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(today.getYear()))
                : new Asked.Understood<>(Optional.of(DayRange.ofYear(number)));
    }

    private static Portfolio.Bound.By by(Standing.Legal state) {
        return switch (state) {
            case NONE -> Portfolio.Bound.By.NOTHING;
            case INTENT -> Portfolio.Bound.By.INTENT;
            case IN_FORCE -> Portfolio.Bound.By.A_MANDATE_IN_FORCE;
            case LAPSED -> Portfolio.Bound.By.A_MANDATE_THAT_HAS_LAPSED;
            case CANNOT_TELL -> Portfolio.Bound.By.A_VAGUE_MANDATE;
        };
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(written -> !written.isEmpty());
    }

    private static <T> Asked<T> refused(Language language, String place, String key, Object... values) {
        return new Asked.Refused<>(List.of(place), Wording.plain(language, key, values));
    }

    /** A state as it stands in the address. */
    static String word(Standing.Legal state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * An address with what is looked for in it.
     *
     * @param after the id of the last partnership of the page before; empty for the first page
     */
    public String addressUnder(String path, String after) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, COUNTRY, country);
        put(address, FIELD, field);
        put(address, STATE, state);
        put(address, YEAR, year);
        put(address, "after", after);
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, Addresses.encoded(value));
        }
    }
}

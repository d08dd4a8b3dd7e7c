package org.kembar.notation;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Form;
import org.kembar.syntax.Fault;

/** The published lists of codes, as the Java platform keeps them: a code may have the right form and be nobody's. */
enum CodeList {
    /** ISO 3166-1 alpha-2, and {@code XK}, which its user-assigned range lends Kosovo in practice. */
    COUNTRIES(
            Form.COUNTRY,
            Fault.NO_SUCH_COUNTRY,
            "ISO 3166-1",
            Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK")),
            Map.of("UK", "GB", "EL", "GR")),
    /** ISO 4217, with the currencies there used to be: old payments keep theirs. */
    CURRENCIES(
            Form.CURRENCY,
            Fault.NO_SUCH_CURRENCY,
            "ISO 4217",
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode),
            Map.of("RMB", "CNY", "NTD", "TWD", "WON", "KRW", "YEN", "JPY"));

    private final String form;
    private final Fault fault;
    private final String standard;
    private final TreeSet<String> codes;
    /** What people write by habit instead of the code. */
    private final Map<String, String> habits;

    CodeList(String form, Fault fault, String standard, Stream<String> codes, Map<String, String> habits) {
        this.form = form;
        this.fault = fault;
        this.standard = standard;
        this.codes = codes.collect(Collectors.toCollection(TreeSet::new));
        this.habits = habits;
    }

    /** The list that texts of this form are taken from, if there is one. */
    static Optional<CodeList> of(String form) {
        return Arrays.stream(values()).filter(list -> list.form.equals(form)).findFirst();
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    Fault fault() {
        return fault;
    }

    String standard() {
        return standard;
    }

    /**
     * The code that was probably meant: the one behind a habit, else the same letters in another order. Codes lie so
     * close together that one wrong letter fits many of them; with several candidates none is named.
     */
    Optional<String> meant(String written) {
        var sameLetters = codes.stream()
                .filter(code -> letters(code).equals(letters(written)))
                .toList();
        return Optional.ofNullable(habits.get(written))
                .or(() -> sameLetters.size() == 1 ? Optional.of(sameLetters.getFirst()) : Optional.empty());
    }

    private static String letters(String code) {
        return code.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}

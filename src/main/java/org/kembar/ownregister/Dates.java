package org.kembar.ownregister;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayDate;

/**
 * Reads dates as registers have them.
 *
 * @param dayFirst whether the day comes before the month where only numbers stand; absent while nobody knows
 */
record Dates(Optional<Boolean> dayFirst) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    /** As Korean offices write: 2016. 9. 30. */
    private static final Pattern KOREAN = Pattern.compile("(\\d{4})\\. ?(\\d{1,2})(?:\\. ?(\\d{1,2}))?\\.?");

    /** A day as spreadsheets reckon it, of a column that does not show it as one. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** 1 January 1940 and 31 December 2099; no year has five digits. */
    private static final int FIRST_SERIAL = 14_611;

    private static final int LAST_SERIAL = 73_050;

    /** The day before the first, the 29 February 1900 of spreadsheets counted. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 30);

    private static final int MONTHS = 12;

    /** Longer is a sentence. */
    private static final int LONGEST = 100;

    /** Between the ends of a span. */
    private static final Pattern SPAN = Pattern.compile(
            "(.+?)(?:\\s*(?:~|–|—)\\s*|\\s+(?:-|s\\.?[/ ]?d\\.?|sd|sampai(?: dengan)?|hingga|to|until|till)\\s+|/)(.+)");

    /** Before a last day that stands alone. */
    private static final Pattern UNTIL = Pattern.compile(
            "(?:s\\.?[/ ]?d\\.?|sd|sampai(?: dengan)?|hingga|until|till|to|berlaku sampai|~)\\s*(.+)|(.+?)\\s*까지");

    private static final Pattern YEARS = Pattern.compile(
            "(?:\\p{L}+ )?\\(?(\\d{1,3})(?: ?\\(.*?\\))?\\)? ?(?:(?:\\(.*\\) )?(?:tahun|thn|th|years?|yrs?)\\b.*|년간?.*)");

    /** What is written where nothing is known. */
    private static final Pattern NOTHING = Pattern.compile("[-–—.…?]*|n/?a|tidak ada|none|없음|해당없음");

    /** What came of reading one. */
    sealed interface Read {

        record Understood(Optional<EdtfDate> date) implements Read {}

        /** Nobody can tell which of them it is. */
        record Several(String one, String other) implements Read {}

        /** The calendar has none. */
        record NoSuchDay() implements Read {}

        record NoDate() implements Read {}
    }

    /** How long something holds. */
    record Term(Optional<Integer> years, Optional<EdtfDate> from, Optional<EdtfDate> until) {

        static final Term NONE = new Term(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Read read(String written) {
        if (written.length() > LONGEST) {
            return new Read.NoDate();
        }
        var text = written.strip().replaceAll("\\s+", " ");
        if (isNothing(text)) {
            return new Read.Understood(Optional.empty());
        }
        var serial = serial(text);
        if (serial.isPresent()) {
            return new Read.Understood(serial);
        }
        var korean = KOREAN.matcher(text);
        return EdtfDate.parse(text) instanceof EdtfReading.Read(var date)
                ? new Read.Understood(Optional.of(date))
                : everyday(korean.matches() ? text.replaceAll("\\. ?", "-").replaceAll("-$", "") : text);
    }

    static boolean isNothing(String text) {
        return NOTHING.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<EdtfDate> serial(String text) {
        return Optional.of(text)
                .filter(one -> SERIAL.matcher(one).matches())
                .map(Integer::parseInt)
                .filter(number -> number >= FIRST_SERIAL && number <= LAST_SERIAL)
                .map(BEFORE_ALL::plusDays)
                .map(EdtfDate::of);
    }

    private Read everyday(String text) {
        var readings = EverydayDate.read(text).map(EverydayDate::inEdtf);
        if (readings.isEmpty()) {
            return new Read.NoDate();
        }
        return switch (readings.get().size()) {
            case 0 -> new Read.NoSuchDay();
            case 1 -> understood(readings.get().getFirst());
            default ->
                // It gives the day first first.
                dayFirst.map(isSo -> understood(
                                isSo
                                        ? readings.get().getFirst()
                                        : readings.get().getLast()))
                        .orElseGet(() -> new Read.Several(
                                readings.get().getFirst(), readings.get().getLast()));
        };
    }

    private static Read understood(String edtf) {
        return EdtfDate.parse(edtf) instanceof EdtfReading.Read(var date)
                ? new Read.Understood(Optional.of(date))
                : new Read.NoDate();
    }

    /** Nothing if it cannot be read. */
    Optional<Term> term(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (isNothing(text)) {
            return Optional.of(Term.NONE);
        }
        var years = YEARS.matcher(text);
        if (years.matches()) {
            return Optional.of(
                    new Term(Optional.of(Integer.parseInt(years.group(1))), Optional.empty(), Optional.empty()));
        }
        var until = UNTIL.matcher(text);
        if (until.matches()) {
            return date(Optional.ofNullable(until.group(1)).orElseGet(() -> until.group(2)))
                    .map(date -> new Term(Optional.empty(), Optional.empty(), Optional.of(date)));
        }
        return span(text)
                .or(() -> date(text).map(date -> new Term(Optional.empty(), Optional.empty(), Optional.of(date))));
    }

    private Optional<Term> span(String text) {
        var bare = text.matches("\\d{4} ?- ?\\d{4}") ? text.replaceAll(" ?- ?", " - ") : text;
        var span = SPAN.matcher(bare);
        if (date(bare).isPresent() || !span.matches()) {
            return Optional.empty();
        }
        var from = date(span.group(1));
        var until = date(span.group(2));
        return from.isPresent() && until.isPresent()
                ? Optional.of(new Term(Optional.empty(), from, until))
                : Optional.empty();
    }

    private Optional<EdtfDate> date(String text) {
        return read(text) instanceof Read.Understood(var date) ? date : Optional.empty();
    }

    /** What these values say of the order: nothing where all of them can be read both ways, or none in numbers. */
    static Order order(Stream<String> values) {
        var isOpen = false;
        for (var value : values.toList()) {
            var numbers = NUMBERS.matcher(value.strip());
            while (numbers.find()) {
                var one = Integer.parseInt(numbers.group(1));
                var other = Integer.parseInt(numbers.group(2));
                if (one > MONTHS && other <= MONTHS) {
                    return Order.DAY_FIRST;
                }
                if (other > MONTHS && one <= MONTHS) {
                    return Order.MONTH_FIRST;
                }
                isOpen |= one != other;
            }
        }
        return isOpen ? Order.OPEN : Order.NOT_ASKED;
    }

    /** In which order the numbers of dates stand. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Somebody has to say it. */
        OPEN,
        NOT_ASKED
    }
}

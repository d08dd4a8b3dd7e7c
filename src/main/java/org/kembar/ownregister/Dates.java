package org.kembar.ownregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EmptyWords;
import org.kembar.notation.EverydayDate;

/**
 * Reads dates as registers have them.
 *
 * @param dayFirst whether the day comes before the month where only numbers stand; absent while nobody knows
 */
record Dates(Optional<Boolean> dayFirst) {

    /** A day as spreadsheets reckon it, of a column that does not show it as one. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** 1 January 1940 and 31 December 2099; no year has five digits. */
    private static final int FIRST_SERIAL = 14_611;

    private static final int LAST_SERIAL = 73_050;

    /** The day before the first, the 29 February 1900 of spreadsheets counted. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 30);

    /** Longer is a sentence. */
    static final int LONGEST = 100;

    /** What came of reading one. */
    sealed interface Read {

        record Understood(Optional<EdtfDate> date) implements Read {}

        /** Nobody can tell which of them it is. */
        record Several(String one, String other) implements Read {}

        /** The calendar has none. */
        record NoSuchDay() implements Read {}

        /** The day of the week beside it is not that of the date. */
        record OtherWeekday() implements Read {}

        /** It ends before it begins. */
        record Backwards() implements Read {}

        record NoDate() implements Read {}
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
        return EdtfDate.parse(text) instanceof EdtfReading.Read(var date)
                ? new Read.Understood(Optional.of(date))
                : everyday(text);
    }

    static boolean isNothing(String text) {
        return EmptyWords.are(text);
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
        var everyday = EverydayDate.read(text);
        if (everyday.isEmpty()) {
            return new Read.NoDate();
        }
        var readings = everyday.get().inEdtf();
        return switch (readings.size()) {
            case 0 ->
                switch (everyday.get().wrong().orElseThrow()) {
                    case NO_SUCH_DAY -> new Read.NoSuchDay();
                    case ENDS_BEFORE_IT_STARTS -> new Read.Backwards();
                    case OTHER_WEEKDAY -> new Read.OtherWeekday();
                };
            case 1 -> understood(readings.getFirst());
            default ->
                dayFirst.flatMap(isSo -> EverydayDate.read(text, isSo))
                        .flatMap(inOrder -> inOrder.inEdtf().stream().findFirst())
                        .map(Dates::understood)
                        .orElseGet(() -> new Read.Several(readings.getFirst(), readings.getLast()));
        };
    }

    private static Read understood(String edtf) {
        return EdtfDate.parse(edtf) instanceof EdtfReading.Read(var date)
                ? new Read.Understood(Optional.of(date))
                : new Read.NoDate();
    }
}

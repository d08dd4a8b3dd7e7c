package org.kembar.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** What stands in one place of a list. */
public sealed interface Cell {

    Cell EMPTY = new Words("");

    record Words(String text) implements Cell {}

    record Number(long value) implements Cell {}

    /** A number with a fraction, or more digits than a machine word holds. */
    record Amount(BigDecimal value) implements Cell {}

    /** A day that is exactly known. */
    record Day(LocalDate day) implements Cell {}

    /** A day where it is one beyond doubt, otherwise what is known of it, as EDTF writes it. */
    static Cell of(EdtfDate date) {
        return date.isOneDay() && date.isCertain() && date.isExact()
                ? new Day(date.earliest())
                : new Words(date.text());
    }

    static Cell of(Optional<EdtfDate> date) {
        return date.map(Cell::of).orElse(EMPTY);
    }
}

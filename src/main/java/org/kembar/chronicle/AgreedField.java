package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.List;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Field;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/**
 * A field the parties agreed on: a source says so, or an instrument names it.
 *
 * @param since the days on which the first such instrument can have come into force; without limit if a source says so
 * @param named the instruments that can have been the first; none if a source says so
 */
public record AgreedField(Field field, DayRange since, List<Agreement> named) {

    public Truth by(LocalDate day) {
        if (!since.to().isAfter(day)) {
            return Truth.YES;
        }
        return since.from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }
}

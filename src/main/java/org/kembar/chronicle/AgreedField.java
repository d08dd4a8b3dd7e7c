package org.kembar.chronicle;

import java.time.LocalDate;
import org.kembar.casefile.Field;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/**
 * A field the parties agreed on: a source says so, or an instrument names it.
 *
 * @param since the days on which the first such instrument can have come into force; without limit if a source says so
 */
public record AgreedField(Field field, DayRange since) {

    public Truth by(LocalDate day) {
        if (!since.to().isAfter(day)) {
            return Truth.YES;
        }
        return since.from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }
}

package org.kembar.api;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.edtf.DayRange;

/** Days between which something lies, both included; a side without a limit is absent. */
record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    static Days of(DayRange range) {
        return new Days(
                Optional.of(range.from()).filter(day -> !day.equals(LocalDate.MIN)),
                Optional.of(range.to()).filter(day -> !day.equals(LocalDate.MAX)));
    }
}

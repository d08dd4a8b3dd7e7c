package org.kembar.course;

import java.time.LocalDate;
import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.chronicle.Chronicle;
import org.kembar.edtf.EdtfDate;

/** An activity that was held or is going on, with the date that all sources together leave. */
record Held(Activity activity, EdtfDate date) {

    /** What can have begun by the day in the fields of the scope, in the order of time. */
    static List<Held> by(LocalDate day, Chronicle chronicle) {
        return chronicle.held().stream()
                .filter(entry -> entry.date().begunBy(day).possible())
                .map(entry -> new Held(entry.fact(), entry.date()))
                .toList();
    }

    boolean isDated() {
        return !date.equals(EdtfDate.UNKNOWN);
    }
}

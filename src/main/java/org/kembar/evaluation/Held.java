package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.EdtfDate;
import org.kembar.measurement.Chronicle;

/** An activity that was held or is going on, with the date that all sources together leave. */
record Held(Activity activity, EdtfDate date) {

    /**
     * What can have begun by the day, in the order of time.
     *
     * @param fields ids of fields; all fields if empty
     */
    static List<Held> by(LocalDate day, CaseFile file, List<String> fields) {
        return file.activities().stream()
                .filter(a -> fields.isEmpty() || a.fields().stream().anyMatch(fields::contains))
                .filter(a -> a.status() == Activity.Status.HELD || a.status() == Activity.Status.ONGOING)
                .map(a -> new Held(a, Chronicle.date(a)))
                .filter(h -> h.date().begunBy(day).possible())
                .sorted(Comparator.comparing((Held h) -> h.date().earliest())
                        .thenComparing(h -> h.activity().id()))
                .toList();
    }

    boolean isDated() {
        return !date.equals(EdtfDate.UNKNOWN);
    }
}

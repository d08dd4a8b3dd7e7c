package org.kembar.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.kembar.casefile.Side;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Signal.Owner;

/**
 * Something of one partnership that somebody has to see to.
 *
 * @param about which one of its kind it is, for as long as it is there: the id of a fact, a year, a side, a unit
 * @param certainty cannot tell where it may have been seen to and nobody has recorded it
 * @param side whose turn it is; both sides' if it is nobody's in particular
 * @param owner the unit whose matter it is
 * @param due the last day for it; none where no rule sets one
 */
public record Task(
        Kind kind, String about, Truth certainty, Optional<Side> side, Owner owner, Optional<LocalDate> due, Why why) {

    /** The first to be due first; what has no day for it last. The same file on the same day gives the same order. */
    static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparing(
                    (Task task) -> task.due().orElse(LocalDate.MAX))
            .thenComparing(Task::kind)
            .thenComparing(Task::certainty, Comparator.reverseOrder())
            .thenComparing(Task::about);

    /** By what it is known from one day to the next. */
    public String key(String partnership) {
        return kind.word() + ":" + partnership + ":" + about;
    }
}

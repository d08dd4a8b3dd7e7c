package org.kembar.measurement;

import java.util.ArrayList;
import java.util.List;
import org.kembar.edtf.DayRange;

/**
 * The facts that can lie in a range of days, as the range moves forward: each fact enters once and leaves once, so a
 * walk through many quarters costs one pass.
 */
final class Slice<T> {

    private final List<Dated<T>> byEarliest;
    private final List<Dated<T>> inside = new ArrayList<>();
    private int next;

    /** @param byEarliest in the order of {@code date.earliest()} */
    Slice(List<Dated<T>> byEarliest) {
        this.byEarliest = byEarliest;
    }

    /** Moves to a range that neither begins nor ends before the last one; the list given for that moves along. */
    List<Dated<T>> moveTo(DayRange range) {
        inside.removeIf(dated -> dated.date().latest().isBefore(range.from()));
        while (next < byEarliest.size()
                && !byEarliest.get(next).date().earliest().isAfter(range.to())) {
            var dated = byEarliest.get(next++);
            if (!dated.date().latest().isBefore(range.from())) {
                inside.add(dated);
            }
        }
        return inside;
    }
}

package org.kembar.chronicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;

/**
 * The facts that can lie in a range of days, as the range moves forward: each fact enters once and leaves once, so a
 * walk through many quarters costs one pass.
 */
public final class Slice<T> {

    private final List<Entry<T>> byEarliest;
    private final List<Entry<T>> inside = new ArrayList<>();
    private final Members<T> members =
            new Members<>(Collections.unmodifiableList(inside), new FactSet(), new FactSet(), new FactSet());
    private Optional<DayRange> at = Optional.empty();
    private int next;

    /** @param byEarliest in the order of {@code date.earliest()} */
    public Slice(List<Entry<T>> byEarliest) {
        this.byEarliest = byEarliest;
    }

    /** Moves to a range that neither begins nor ends before the last one; the members given for that move along. */
    public Members<T> moveTo(DayRange range) {
        if (at.filter(range::equals).isEmpty()) {
            at = Optional.of(range);
            var from = range.from().toEpochDay();
            var to = range.to().toEpochDay();
            leaveOrStay(from, to);
            enter(from, to);
        }
        return members;
    }

    /** What was surely inside stays so until the range begins after its end; only the others are asked again. */
    private void leaveOrStay(long from, long to) {
        var kept = 0;
        for (var i = 0; i < inside.size(); i++) {
            var entry = inside.get(i);
            if (entry.lasting() < from || !members.certain().contains(entry.number())) {
                note(entry, from, to);
            }
            if (members.possible().contains(entry.number())) {
                inside.set(kept++, entry);
            }
        }
        inside.subList(kept, inside.size()).clear();
    }

    private void enter(long from, long to) {
        while (next < byEarliest.size() && byEarliest.get(next).earliest() <= to) {
            var entry = byEarliest.get(next++);
            note(entry, from, to);
            if (members.possible().contains(entry.number())) {
                inside.add(entry);
            }
            if (entry.date().equals(EdtfDate.UNKNOWN)) {
                members.undated().add(entry.number());
            }
        }
    }

    private void note(Entry<T> entry, long from, long to) {
        switch (entry.touches(from, to)) {
            case YES -> {
                members.possible().add(entry.number());
                members.certain().add(entry.number());
            }
            case CANNOT_TELL -> {
                members.possible().add(entry.number());
                members.certain().remove(entry.number());
            }
            case NO -> {
                members.possible().remove(entry.number());
                members.certain().remove(entry.number());
            }
        }
    }
}

package org.kembar.chronicle;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.DayRange;

/**
 * The facts that can lie in a range of days, as the range moves forward: each fact enters once and leaves once, so a
 * walk through many quarters costs one pass.
 */
public final class Slice<T> {

    private final List<Entry<T>> byEarliest;
    private final Members<T> members;
    private Optional<DayRange> at = Optional.empty();
    private int next;

    /** @param all in the order of {@code date.earliest()}, each in the place of its number */
    public Slice(List<Entry<T>> all) {
        this(all, all);
    }

    /** @param some those of all that are asked about, in the same order */
    Slice(List<Entry<T>> all, List<Entry<T>> some) {
        byEarliest = some;
        members = new Members<>(all, new FactSet(), new FactSet(), new FactSet());
    }

    /** Moves to a range that neither begins nor ends before the last one; the members given for that move along. */
    public Members<T> moveTo(DayRange range) {
        if (at.filter(range::equals).isEmpty()) {
            var from = range.from().toEpochDay();
            var to = range.to().toEpochDay();
            var someLeave = at.filter(last -> last.from().equals(range.from())).isEmpty();
            at = Optional.of(range);
            leaveOrStay(someLeave ? members : members.without(members.certain()), from, to);
            enter(from, to);
        }
        return members;
    }

    /** What was surely inside stays so until the range begins after its end; only the others are asked again. */
    private void leaveOrStay(Members<T> asked, long from, long to) {
        for (var entry : asked) {
            if (entry.lasting() < from || !members.certain().contains(entry.number())) {
                note(entry, from, to);
            }
        }
    }

    private void enter(long from, long to) {
        while (next < byEarliest.size() && byEarliest.get(next).earliest() <= to) {
            var entry = byEarliest.get(next++);
            note(entry, from, to);
            if (entry.isUndated()) {
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

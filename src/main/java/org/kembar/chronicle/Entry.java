package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * A fact in the order of time. It has the four days of its date at hand as numbers, because a walk through time compares
 * them at every step.
 *
 * @param number its place in that order, from 0, by which a {@link FactSet} knows it
 * @param earliest the first day on which it can have begun, counted as {@link LocalDate#toEpochDay} does
 * @param begun the first day by which it has surely begun
 * @param lasting the last day until which it surely lasted
 * @param latest the last day on which it can have ended
 */
public record Entry<T>(T fact, EdtfDate date, int number, long earliest, long begun, long lasting, long latest)
        implements Dated<T> {

    private static final long NEVER = LocalDate.MIN.toEpochDay();

    public static <T> Entry<T> of(T fact, EdtfDate date, int number) {
        return new Entry<>(
                fact,
                date,
                number,
                date.start().from().toEpochDay(),
                date.start().to().toEpochDay(),
                date.end().from().toEpochDay(),
                date.end().to().toEpochDay());
    }

    /**
     * Facts from the first to the last, each numbered by its place. Those of the same beginning keep the order of their
     * ids, so that the order of the file decides nothing.
     */
    static <T extends Fact> List<Entry<T>> inOrder(List<T> facts, Function<T, EdtfDate> date) {
        var entries = new ArrayList<Entry<T>>(facts.size());
        for (var fact : facts) {
            entries.add(Entry.of(fact, date.apply(fact), 0));
        }
        entries.sort((one, other) -> Long.compare(one.earliest, other.earliest));
        orderById(entries);
        for (var place = 0; place < entries.size(); place++) {
            entries.set(place, entries.get(place).numbered(place));
        }
        return entries;
    }

    /** Those of one beginning lie side by side: each id is fetched once for its few neighbours, not once for every comparison. */
    private static <T extends Fact> void orderById(List<Entry<T>> entries) {
        var from = 0;
        for (var to = 1; to <= entries.size(); to++) {
            if (to == entries.size()
                    || entries.get(to).earliest() != entries.get(from).earliest()) {
                if (to - from > 1) {
                    entries.subList(from, to)
                            .sort((one, other) ->
                                    one.fact().id().compareTo(other.fact().id()));
                }
                from = to;
            }
        }
    }

    private Entry<T> numbered(int place) {
        return new Entry<>(fact, date, place, earliest, begun, lasting, latest);
    }

    /** Whether nothing is known of when. */
    public boolean isUndated() {
        return earliest == NEVER && date.equals(EdtfDate.UNKNOWN);
    }

    public Truth touches(DayRange range) {
        return touches(range.from().toEpochDay(), range.to().toEpochDay());
    }

    /** As {@link EdtfDate#touches(DayRange)}, of days counted in the same way. */
    public Truth touches(long from, long to) {
        if (earliest > to || latest < from) {
            return Truth.NO;
        }
        return begun <= to && lasting >= from ? Truth.YES : Truth.CANNOT_TELL;
    }

    /** As {@link EdtfDate#within(DayRange)}, of days counted in the same way. */
    public Truth within(long from, long to) {
        if (earliest >= from && latest <= to) {
            return Truth.YES;
        }
        var begunOutside = begun < from || earliest > to;
        var endedOutside = lasting > to || latest < from;
        return begunOutside || endedOutside ? Truth.NO : Truth.CANNOT_TELL;
    }
}

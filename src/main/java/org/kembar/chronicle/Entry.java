package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        entries.sort(Comparator.comparingLong((Entry<T> entry) -> entry.earliest())
                .thenComparing(entry -> entry.fact().id()));
        for (var place = 0; place < entries.size(); place++) {
            entries.set(place, entries.get(place).numbered(place));
        }
        return entries;
    }

    private Entry<T> numbered(int place) {
        return new Entry<>(fact, date, place, earliest, begun, lasting, latest);
    }

    /** As {@link EdtfDate#touches(DayRange)}, of days counted in the same way. */
    public Truth touches(long from, long to) {
        if (earliest > to || latest < from) {
            return Truth.NO;
        }
        return begun <= to && lasting >= from ? Truth.YES : Truth.CANNOT_TELL;
    }
}

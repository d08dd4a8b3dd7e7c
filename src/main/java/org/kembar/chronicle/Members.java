package org.kembar.chronicle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.edtf.Truth;

/**
 * The facts that can lie in a stretch of days.
 *
 * @param all the facts of their kind in the order of time, each in the place of its number
 * @param possible those that can lie in it
 * @param certain those that surely do
 * @param undated those without any date, which can lie in every stretch
 */
public record Members<T>(List<Entry<T>> all, FactSet possible, FactSet certain, FactSet undated)
        implements Iterable<Entry<T>> {

    /** In the order of time. */
    public List<Entry<T>> list() {
        var list = new ArrayList<Entry<T>>();
        forEach(list::add);
        return list;
    }

    public Stream<Entry<T>> stream() {
        return list().stream();
    }

    @Override
    public Iterator<Entry<T>> iterator() {
        return new Iterator<>() {

            private int next = possible.next(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public Entry<T> next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                var entry = all.get(next);
                next = possible.next(next + 1);
                return entry;
            }
        };
    }

    /** Whether the fact lies in the stretch. */
    public Truth inside(Entry<T> entry) {
        if (certain.contains(entry.number())) {
            return Truth.YES;
        }
        return possible.contains(entry.number()) ? Truth.CANNOT_TELL : Truth.NO;
    }

    /** Where the record of the days is whole, facts without any date are not of those days. */
    public Members<T> within(List<Fact> captured) {
        return captured.isEmpty() || undated.isEmpty() ? this : without(undated);
    }

    public Members<T> without(FactSet others) {
        return new Members<>(all, possible.without(others), certain.without(others), undated.without(others));
    }

    /** Those of them that are also in the set. */
    public Members<T> and(FactSet some) {
        return new Members<>(all, possible.and(some), certain.and(some), undated.and(some));
    }

    /** Of the others it is not certain that they are asked about at all. */
    public Members<T> certainAmong(FactSet sure) {
        return new Members<>(all, possible, certain.and(sure), undated);
    }
}

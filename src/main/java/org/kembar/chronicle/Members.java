package org.kembar.chronicle;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.edtf.Truth;

/**
 * The facts that can lie in a stretch of days.
 *
 * @param among facts in the order of time, these and perhaps others
 * @param possible those that can lie in it
 * @param certain those that surely do
 * @param undated those without any date, which can lie in every stretch
 */
public record Members<T>(List<Entry<T>> among, FactSet possible, FactSet certain, FactSet undated)
        implements Iterable<Entry<T>> {

    /** In the order of time. */
    public List<Entry<T>> list() {
        return among.size() == possible.size() ? among : stream().toList();
    }

    public Stream<Entry<T>> stream() {
        return among.stream().filter(entry -> possible.contains(entry.number()));
    }

    @Override
    public Iterator<Entry<T>> iterator() {
        return list().iterator();
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
        return new Members<>(among, possible.without(others), certain.without(others), undated.without(others));
    }

    /** Of the others it is not certain that they are asked about at all. */
    public Members<T> certainAmong(FactSet sure) {
        return new Members<>(among, possible, certain.and(sure), undated);
    }
}

package org.kembar.measurement;

import java.util.List;
import java.util.function.Function;
import org.kembar.edtf.Truth;

/**
 * What a signal asks of facts, answered from each fact and its date alone: the facts that have it, and those that have
 * it not. Of the rest nobody knows.
 */
record Property(FactSet yes, FactSet no) {

    static <T> Property of(List<Entry<T>> facts, Function<Dated<T>, Truth> has) {
        var property = new Property(new FactSet(), new FactSet());
        for (var entry : facts) {
            switch (has.apply(entry)) {
                case YES -> property.yes.add(entry.number());
                case NO -> property.no.add(entry.number());
                case CANNOT_TELL -> {}
            }
        }
        return property;
    }

    Truth of(Entry<?> entry) {
        if (yes.contains(entry.number())) {
            return Truth.YES;
        }
        return no.contains(entry.number()) ? Truth.NO : Truth.CANNOT_TELL;
    }
}

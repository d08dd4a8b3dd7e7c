package org.kembar.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/** Facts an alarm may rest on, apart: those of which it surely holds, and those of which nobody can tell. */
record ByCertainty(List<Fact> certain, List<Fact> doubtful) {

    static <T extends Fact> ByCertainty of(List<T> facts, Function<T, Truth> answer) {
        return of(facts, fact -> fact, answer);
    }

    /** As {@link #of(List, Function)}, where more than the fact is needed for the answer. */
    static <T> ByCertainty of(List<T> known, Function<T, ? extends Fact> fact, Function<T, Truth> answer) {
        var certain = new ArrayList<Fact>();
        var doubtful = new ArrayList<Fact>();
        for (var each : known) {
            switch (answer.apply(each)) {
                case YES -> certain.add(fact.apply(each));
                case CANNOT_TELL -> doubtful.add(fact.apply(each));
                case NO -> {}
            }
        }
        return new ByCertainty(List.copyOf(certain), List.copyOf(doubtful));
    }

    /**
     * An alarm for each of the two that is not empty, with the number of its facts: what is in doubt takes nothing from
     * what is certain.
     */
    List<Alarm> alarms(Alarm.Kind kind, Optional<DayRange> when) {
        var alarms = new ArrayList<Alarm>(2);
        if (!certain.isEmpty()) {
            alarms.add(new Alarm(kind, Truth.YES, when, List.of(certain.size()), certain));
        }
        if (!doubtful.isEmpty()) {
            alarms.add(new Alarm(kind, Truth.CANNOT_TELL, when, List.of(doubtful.size()), doubtful));
        }
        return alarms;
    }
}

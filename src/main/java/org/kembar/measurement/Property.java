package org.kembar.measurement;

import java.util.List;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.edtf.Truth;

/**
 * What a signal asks of activities, answered once from each activity and its date alone: those that have it, and those
 * that have it not. Of the rest nobody knows.
 *
 * <p>An activity is asked when a stretch first reaches it: in a walk through time, all signals ask the same few new ones
 * one after the other, instead of each going through all of them.
 */
final class Property {

    private final List<Entry<Activity>> activities;
    private final Function<Dated<Activity>, Truth> has;
    private final FactSet yes = new FactSet();
    private final FactSet no = new FactSet();
    private int asked;

    /** @param activities in the order of time */
    Property(List<Entry<Activity>> activities, Function<Dated<Activity>, Truth> has) {
        this.activities = activities;
        this.has = has;
    }

    /** The activities of the stretch that have it, and others. */
    FactSet yes(Members<Activity> stretch) {
        askUpTo(stretch.last());
        return yes;
    }

    /** The activities of the stretch that have it not, and others. */
    FactSet no(Members<Activity> stretch) {
        askUpTo(stretch.last());
        return no;
    }

    Truth of(Entry<Activity> entry) {
        askUpTo(entry.number());
        if (yes.contains(entry.number())) {
            return Truth.YES;
        }
        return no.contains(entry.number()) ? Truth.NO : Truth.CANNOT_TELL;
    }

    private void askUpTo(int number) {
        while (asked < activities.size() && activities.get(asked).number() <= number) {
            var entry = activities.get(asked++);
            switch (has.apply(entry)) {
                case YES -> yes.add(entry.number());
                case NO -> no.add(entry.number());
                case CANNOT_TELL -> {}
            }
        }
    }
}

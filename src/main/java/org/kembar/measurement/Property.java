package org.kembar.measurement;

import java.util.function.Function;
import java.util.function.Predicate;
import org.kembar.casefile.Activity;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Members;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/**
 * What a signal asks of activities, answered once from each activity and its date alone: those that have it, and those
 * that have it not. Of the rest nobody knows.
 *
 * <p>An activity is asked when a stretch first reaches it: in a walk through time, all signals ask the same few new ones
 * one after the other, instead of each going through all of them.
 */
final class Property {

    private final Function<Dated<Activity>, Truth> has;
    private final FactSet yes = new FactSet();
    private final FactSet no = new FactSet();
    private final FactSet vague = new FactSet();
    private final Predicate<Activity> recorded;
    private final FactSet asked = new FactSet();

    /** @param recorded whether the activity tells it, so that only a date can leave it open */
    Property(Function<Dated<Activity>, Truth> has, Predicate<Activity> recorded) {
        this.has = has;
        this.recorded = recorded;
    }

    /** Asks every activity of the stretch, so that it is in one of the sets if anybody knows. */
    void askAll(Members<Activity> stretch) {
        asked.addAllOf(stretch, this::ask);
    }

    /** Of the activities asked those that have it. */
    FactSet yes() {
        return yes;
    }

    /** Of the activities asked those that have it not. */
    FactSet no() {
        return no;
    }

    /** Of the activities asked those of which it is recorded, but with a date that leaves it open. */
    FactSet vague() {
        return vague;
    }

    Truth of(Entry<Activity> entry) {
        asked.addNew(entry, this::ask);
        if (yes.contains(entry.number())) {
            return Truth.YES;
        }
        return no.contains(entry.number()) ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** What would settle it for an activity of which nobody knows. */
    Need.Kind settledBy(Entry<Activity> entry) {
        asked.addNew(entry, this::ask);
        return vague.contains(entry.number()) ? Need.Kind.EXACT_DATE : Need.Kind.MISSING_DETAIL;
    }

    private void ask(Entry<Activity> entry) {
        switch (has.apply(entry)) {
            case YES -> yes.add(entry.number());
            case NO -> no.add(entry.number());
            case CANNOT_TELL -> {
                if (recorded.test(entry.fact())) {
                    vague.add(entry.number());
                }
            }
        }
    }
}

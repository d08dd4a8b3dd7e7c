package org.kembar.tasks;

import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Side;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Step;

/** For what reason there is something to see to, with the facts that say so. */
public sealed interface Why {

    /**
     * An alarm sounds.
     *
     * @param without activities that go on although the agreement it is about has lapsed
     * @param maybe those of which that cannot be told
     * @param planned those that are to be
     */
    record Sounding(Alarm alarm, List<Activity> without, List<Activity> maybe, List<Activity> planned) implements Why {

        public Sounding {
            without = List.copyOf(without);
            maybe = List.copyOf(maybe);
            planned = List.copyOf(planned);
        }
    }

    /** Something is missing of one fact: that it was done, an answer, a result, a report, a payment. */
    record Lacking(Fact fact) implements Why {}

    /** A year has no plan. */
    record Unplanned(int year) implements Why {}

    /** Nobody is known to be in charge on a side. */
    record Unnamed(Side side) implements Why {}

    /** The evaluation asks for it: pieces of work, the most valuable first, each of one or more steps. */
    record Asked(List<List<Step>> pieces) implements Why {

        public Asked {
            pieces = pieces.stream().map(List::copyOf).toList();
        }
    }
}

package org.kembar.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kembar.evaluation.History;
import org.kembar.measurement.State;

/** Quarters in a row in which an indicator has the same state: what the heat strip shows, in words of dates. */
record Run(State state, LocalDate from, LocalDate to) {

    /** The runs of the indicator at this place in the framework. */
    static List<Run> of(History history, int indicator) {
        var runs = new ArrayList<Run>();
        var from = history.begins();
        for (var quarter : history.quarters()) {
            var state = quarter.ratings().get(indicator).state();
            if (!runs.isEmpty() && runs.getLast().state() == state) {
                runs.add(new Run(state, runs.removeLast().from(), quarter.day()));
            } else {
                runs.add(new Run(state, from, quarter.day()));
            }
            from = quarter.day().plusDays(1);
        }
        return List.copyOf(runs);
    }
}

package org.kembar.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.kembar.evaluation.Step;

/** What would change something: the steps that are one piece of work together, the first of them apart. */
record ReportSteps(ReportPage page) {

    List<List<Grounds.OneStep>> first() {
        return all().stream().limit(page.firstSteps()).toList();
    }

    List<List<Grounds.OneStep>> more() {
        return all().stream().skip(page.firstSteps()).toList();
    }

    /** Those that are one piece of work stand in one row. */
    private List<List<Grounds.OneStep>> all() {
        return Step.together(page.grounds().steps(), Grounds.OneStep::step);
    }

    /** Whom a piece of work concerns. */
    String concerns(List<Grounds.OneStep> together) {
        return together.stream()
                .map(one -> page.words().say(one.step().signal().owner()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The signal that a step is about; on paper, where there is little room, by the id that the explanations give with the name. */
    String signal(Step step) {
        var signal = step.signal();
        return page.screen() ? page.say("signal", signal.id(), page.words().say(signal.name())) : signal.id();
    }

    /** What a step would change. */
    String effect(Step step) {
        return page.screen() ? page.words().namedEffect(step) : page.words().effect(step);
    }

    /** Where the explanation of the signal stands that a step is about. */
    String anchor(Step step) {
        return page.anchor(step.indicators().getFirst()) + "/" + step.signal().id();
    }
}

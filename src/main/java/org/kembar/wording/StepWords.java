package org.kembar.wording;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Step;

/** What to do next, and what that would change. */
final class StepWords {

    /** So many facts are named as part of a sentence. */
    private static final int NAMED_BRIEFLY = 2;

    private final Messages messages;
    private final FactWords factWords;
    private final OpenWords openAnswers;

    StepWords(Messages messages, FactWords factWords, OpenWords openAnswers) {
        this.messages = messages;
        this.factWords = factWords;
        this.openAnswers = openAnswers;
    }

    /** The sentence of the step: what to do, or what to record. */
    String step(Step step) {
        return step(step, facts -> factWords.listed(facts, NAMED_BRIEFLY));
    }

    /**
     * As {@link #step(Step)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    String step(Step step, Function<List<Fact>, String> naming) {
        return switch (step.action()) {
            case IMPROVE -> messages.text(step.signal().improve());
            case RECORD -> messages.text(step.signal().record());
            case SETTLE -> openAnswers.settling("step.settle", step.measurement(), naming);
        };
    }

    /** Why the step is worth taking. */
    String because(Step step) {
        var indicators =
                step.indicators().stream().map(i -> messages.text(i.name())).collect(Collectors.joining(", "));
        return messages.text(
                "step.because." + worth(step),
                step.signal().id(),
                messages.text(step.signal().name()),
                indicators);
    }

    /** What the step would change, in short: the indicators by their ids. */
    String effect(Step step) {
        return effect(step, Framework.Indicator::id);
    }

    /** The same for a reader who does not know the ids by heart. */
    String namedEffect(Step step) {
        return effect(step, indicator -> messages.text("signal", indicator.id(), messages.text(indicator.name())));
    }

    private String effect(Step step, Function<Framework.Indicator, String> naming) {
        return messages.text(
                "step.effect." + worth(step),
                step.indicators().stream().map(naming).collect(Collectors.joining(", ")));
    }

    /** What nobody knows yet may turn out either way: to settle it is no improvement. */
    private static String worth(Step step) {
        return step.effect() == Step.Effect.CONTRIBUTES && step.action() != Step.Action.IMPROVE
                ? "CONTRIBUTES.open"
                : step.effect().name();
    }
}

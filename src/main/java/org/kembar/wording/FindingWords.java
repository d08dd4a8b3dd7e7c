package org.kembar.wording;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Gate;
import org.kembar.evaluation.Movement;

/** What the state of an indicator rests on, how it has moved, and what an evaluator has set beside it. */
final class FindingWords {

    /** So many signals are named where an indicator has no state: the summary keeps to two pages. */
    private static final int NAMED_SIGNALS = 1;

    private final Messages messages;
    private final DateWords dates;
    private final FactWords facts;

    FindingWords(Messages messages, DateWords dates, FactWords facts) {
        this.messages = messages;
        this.dates = dates;
        this.facts = facts;
    }

    String coverage(Finding.Coverage coverage) {
        return messages.text("coverage", coverage.rated(), coverage.all());
    }

    /** How the indicator has moved within a year, and what says so. */
    String movement(Finding finding) {
        var movement = finding.movement();
        var moved = movement.moved().stream()
                .map(one -> messages.text(
                        "trend.moved",
                        one.now().signal().id(),
                        messages.text(one.now().signal().name()),
                        messages.text(one.then()),
                        messages.text(one.now().state())))
                .collect(Collectors.joining("; "));
        return messages.text(
                movement.why() == Movement.Why.SIGNALS && moved.isEmpty()
                        ? "trend.because.SIGNALS.same"
                        : "trend.because." + movement.why(),
                messages.text(movement.trend()),
                movement.then().map(messages::text).orElse(""),
                messages.text(finding.state()),
                movement.compared(),
                moved);
    }

    String gate(Gate gate) {
        return messages.text("gate." + gate.kind() + "." + gate.closed());
    }

    /** The fact that decides; of an agreement that has lapsed also when it did. */
    String decisive(Finding finding, Fact fact) {
        return finding.gate()
                .filter(gate -> gate.closed().certain())
                .flatMap(Gate::lapse)
                .map(days -> messages.text("decides.lapsed", facts.of(fact), dates.within(days.oneDayEarlier())))
                .orElseGet(() -> facts.of(fact));
    }

    /** What is missing for a state; empty where the indicator has one, or where only its gate leaves it open. */
    Optional<String> missing(Finding finding) {
        if (finding.state().isRated() || finding.coverage().isEnough()) {
            return Optional.empty();
        }
        if (finding.measurements().isEmpty()) {
            return Optional.of(messages.text("decides.noSignal"));
        }
        var open = finding.open().stream()
                .map(measurement -> messages.text(
                        "signal",
                        measurement.signal().id(),
                        messages.text(measurement.signal().name())))
                .toList();
        return Optional.of(messages.text("decides.missing", messages.listed(open, NAMED_SIGNALS)));
    }

    /** What an evaluator set beside the computed state, and why. */
    String evaluatorsState(EvaluatorsState evaluators) {
        var set = evaluators.set();
        return messages.text(
                evaluators.stands() ? "set.stands" : "set.outdated",
                messages.text(evaluators.state()),
                dates.of(set.date()),
                facts.evaluator(set),
                messages.text(set.reason()),
                facts.result(set.computed()));
    }
}

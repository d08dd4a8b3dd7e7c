package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Step.Action;
import org.kembar.evaluation.Step.Effect;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/**
 * For every signal that is not strong the step that would change it, the most valuable first: what lifts a gate, then what settles
 * whether one is closed, then by what it would change; of those that change alike, what a law asks for, then what brings an indicator
 * to a state with the fewest others. Where it is known that there was nothing to measure, nothing is asked for.
 */
final class NextSteps {

    private NextSteps() {}

    static List<Step> of(List<Finding> findings) {
        Map<String, List<Finding>> bySignal = new LinkedHashMap<>();
        for (var finding : findings) {
            for (var measurement : finding.measurements()) {
                bySignal.computeIfAbsent(measurement.signal().id(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        return bySignal.entrySet().stream()
                .flatMap(entry -> step(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing((Step step) -> step.effect() != Effect.LIFTS_GATE)
                        .thenComparing(step -> !settlesGate(step, findings))
                        .thenComparing(Step::effect)
                        .thenComparing(Step::action)
                        .thenComparing(step -> !step.signal().isOfLaw())
                        .thenComparing(step -> missing(step, findings))
                        .thenComparing(step -> rank(step, findings)))
                .toList();
    }

    /** Whether a gate is in doubt, so that whatever else the indicator gains may count for nothing. */
    private static boolean settlesGate(Step step, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.gate().stream())
                .anyMatch(gate -> gate.closed() == Truth.CANNOT_TELL
                        && gate.kind().signal().equals(step.signal().id()));
    }

    /** How many signals of an indicator that it moves are to be rated before that has a state: of several, the fewest. */
    private static int missing(Step step, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> step.indicators().contains(finding.indicator()))
                .mapToInt(finding -> finding.coverage().missing())
                .min()
                .orElse(0);
    }

    /** The order of the framework, then of the signals. */
    private static int rank(Step step, List<Finding> findings) {
        var position = 0;
        for (var finding : findings) {
            for (var measurement : finding.measurements()) {
                if (measurement.signal().id().equals(step.signal().id())) {
                    return position;
                }
                position++;
            }
        }
        return position;
    }

    private static Optional<Step> step(String id, List<Finding> findings) {
        var measurement = measurement(findings.getFirst(), id);
        if (measurement.state() == State.STRONG
                || measurement.gap().equals(Optional.of(Measurement.Gap.NOTHING_THERE))) {
            return Optional.empty();
        }
        var effect = findings.stream()
                .map(f -> effect(f, measurement))
                .min(Comparator.naturalOrder())
                .orElse(Effect.CONTRIBUTES);
        return Optional.of(new Step(
                action(measurement),
                effect,
                findings.stream().map(Finding::indicator).toList(),
                measurement));
    }

    private static Measurement measurement(Finding finding, String id) {
        return finding.measurements().stream()
                .filter(m -> m.signal().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Action action(Measurement measurement) {
        return measurement
                .gap()
                .map(gap -> switch (gap) {
                    case NO_EVIDENCE, NOTHING_THERE -> Action.RECORD;
                    case CANNOT_TELL -> Action.SETTLE;
                })
                .orElse(Action.IMPROVE);
    }

    /** What the indicator would gain if this signal were strong and everything else stayed. */
    private static Effect effect(Finding finding, Measurement measurement) {
        var opened = finding.gate()
                .filter(gate -> gate.kind().signal().equals(measurement.signal().id()));
        if (opened.filter(gate -> gate.closed().certain()).isPresent()) {
            return Effect.LIFTS_GATE;
        }
        var points = finding.measurements().stream()
                .filter(m -> m != measurement && m.state().isRated())
                .mapToInt(m -> m.state().points())
                .sum();
        var rated = finding.coverage().rated() + (measurement.state().isRated() ? 0 : 1);
        var coverage = new Finding.Coverage(rated, finding.coverage().all());
        var mean = OptionalDouble.of((double) (points + State.STRONG.points()) / rated);
        // What is in doubt holds nothing at weak; that the signal is strong would settle the doubt.
        var gate = opened.isPresent() ? Optional.<Gate>empty() : finding.gate();
        var would = Aggregation.state(mean, coverage, gate);
        if (would == finding.state()) {
            return Effect.CONTRIBUTES;
        }
        return finding.state().isRated() ? Effect.CHANGES_STATE : Effect.GIVES_COVERAGE;
    }
}

package org.kembar.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.measurement.Measurement;
import org.kembar.wording.Wording;

/** What decides an indicator, in one line: the signal with its value and the fact, or what is open. */
public record Deciding(Evaluation evaluation, Wording wording) {

    /** Empty where nothing decides and nothing is open, as where a gate leaves the state open. */
    public String of(Finding finding) {
        return finding.decisiveFact()
                .map(fact -> join(Stream.of(signal(finding), wording.decisive(finding, fact))))
                .or(() -> wording.missing(finding))
                .map(wording::sentence)
                .orElse("");
    }

    /** Of an indicator without a state, each signal that could be rated, with the fact that decides it. */
    public List<String> rated(Finding finding) {
        return finding.state().isRated()
                ? List.of()
                : finding.measurements().stream()
                        .filter(measurement -> measurement.state().isRated())
                        .map(measurement -> join(Stream.concat(
                                Stream.of(signal(measurement)), measurement.decisive().map(wording::say).stream())))
                        .map(wording::sentence)
                        .toList();
    }

    /** As one line says several things. */
    public static String join(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Where the gate is closed no signal decides. */
    private String signal(Finding finding) {
        return finding.gate().filter(gate -> gate.closed().certain()).isPresent()
                ? ""
                : finding.decisiveMeasurement().map(this::signal).orElse("");
    }

    private String signal(Measurement measurement) {
        return wording.say(
                "cli.decides",
                measurement.signal().id(),
                wording.say(measurement.signal().name()),
                wording.value(measurement, evaluation.framework()).orElseGet(() -> wording.say("cli.open")));
    }
}

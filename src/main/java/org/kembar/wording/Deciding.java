package org.kembar.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.measurement.Measurement;

/**
 * What decides an indicator, in one line: the signal with its value and the fact, or what is open. Said alike on the terminal, in the
 * report, on the page of an evaluation and between columns that are compared.
 */
public record Deciding(Evaluation evaluation, Wording wording) {

    /** Empty where nothing decides and nothing is open, as where a gate leaves the state open. */
    public String of(Finding finding) {
        return finding.decisiveFact()
                .map(fact -> join(Stream.of(signal(finding), wording.decisive(finding, fact))))
                .or(() -> wording.missing(finding))
                .map(wording::sentence)
                .orElse("");
    }

    /** Of an indicator without a state, each signal that could be rated. */
    public static List<Measurement> rated(Finding finding) {
        return finding.state().isRated()
                ? List.of()
                : finding.measurements().stream()
                        .filter(measurement -> measurement.state().isRated())
                        .toList();
    }

    /** A signal that could be rated, with the fact that decides it. */
    public String of(Measurement measurement) {
        return wording.sentence(
                join(Stream.concat(Stream.of(signal(measurement)), measurement.decisive().map(wording::say).stream())));
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

package org.kembar.comparison;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
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

    /** As one line says several things. */
    public static String join(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Where the gate is closed no signal decides. */
    private String signal(Finding finding) {
        return finding.gate().filter(gate -> gate.closed().certain()).isPresent()
                ? ""
                : finding.decisiveMeasurement()
                        .map(m -> wording.say(
                                "cli.decides",
                                m.signal().id(),
                                wording.say(m.signal().name()),
                                wording.value(m, evaluation.framework()).orElseGet(() -> wording.say("cli.open"))))
                        .orElse("");
    }
}

package org.kembar.documents;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.evaluation.Aggregation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Signal;

/** What came of an evaluation, as the report says it. */
record ReportResults(ReportPage page) {

    String trend(Finding.Trend trend) {
        return switch (trend) {
            case UP -> "↗ " + page.words().say(trend);
            case STEADY -> "→ " + page.words().say(trend);
            case DOWN -> "↘ " + page.words().say(trend);
            case UNKNOWN -> "–";
        };
    }

    /** What an evaluator set, in short. */
    String set(EvaluatorsState set) {
        return page.say(
                set.stands() ? "report.set.stands" : "report.set.outdated",
                page.sign(set.state()) + "\u00A0" + page.state(set.state()));
    }

    SignalMethod method(Grounds.OneSignal one) {
        var signal = one.measurement().signal();
        return new SignalMethod(
                page.words().language(),
                signal,
                Thresholds.of(signal, page.evaluation().framework()));
    }

    /** What was measured; a number stays with its unit and its range on one line, words may break. */
    Optional<String> value(Measurement measurement) {
        return page.words()
                .value(measurement, page.evaluation().framework())
                .map(value -> measurement.signal().unit() == Signal.Unit.LEVEL ? value : onOneLine(value));
    }

    /** The numbers of the formula, each whole. */
    String quantities(Measurement measurement) {
        return measurement.quantities().stream()
                .map(quantity -> page.say(
                        "quantity",
                        page.words().say(quantity.term()),
                        onOneLine(page.words().number(quantity))))
                .collect(Collectors.joining("; "));
    }

    private static String onOneLine(String text) {
        return text.replace(' ', '\u00A0');
    }

    /** The mean of what could be rated, where that does not suffice for a state. */
    Optional<String> partialMean(Finding finding) {
        return finding.mean().isPresent() && !finding.state().isRated()
                ? Optional.of(page.say(
                        "report.partialMean", page.words().number(finding.mean().getAsDouble())))
                : Optional.empty();
    }

    /** How the mean of the signals makes an indicator's state. */
    String howTheMeanDecides() {
        return page.say(
                "report.method.mean",
                page.words().number(Aggregation.ADEQUATE),
                page.words().number(Aggregation.STRONG));
    }

    String coverage(Finding finding) {
        return onOneLine(page.words().coverage(finding.coverage()));
    }

    String meanAndCoverage(Finding finding) {
        return finding.mean().isPresent()
                ? page.say(
                        finding.state().isRated() ? "report.meanAndCoverage" : "report.partialMeanAndCoverage",
                        page.words().number(finding.mean().getAsDouble()),
                        coverage(finding))
                : page.say("report.onlyCoverage", coverage(finding));
    }
}

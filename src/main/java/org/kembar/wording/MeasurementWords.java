package org.kembar.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Money;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Quantity;
import org.kembar.measurement.Signal;

/** What a signal measured, and what keeps it from an answer. */
final class MeasurementWords {

    /** So many facts are named where an answer is open. */
    private static final int NAMED = 5;

    private final Messages messages;
    private final NumberWords numbers;
    private final ScaleWords scales;
    private final FactWords factWords;
    private final OpenWords openAnswers;

    MeasurementWords(
            Messages messages, NumberWords numbers, ScaleWords scales, FactWords factWords, OpenWords openAnswers) {
        this.messages = messages;
        this.numbers = numbers;
        this.scales = scales;
        this.factWords = factWords;
        this.openAnswers = openAnswers;
    }

    /**
     * The value of a signal with its unit; empty if there is none, or if it can be any.
     *
     * @param framework whose thresholds no rounding of the value may reach
     */
    Optional<String> value(Measurement measurement, Framework framework) {
        var signal = measurement.signal();
        return measurement
                .value()
                .filter(value -> !NumberWords.saysNothing(value))
                .map(value -> signal.unit() == Signal.Unit.LEVEL
                        ? level(signal, value)
                        : numbers.of(
                                value,
                                signal.unit(),
                                Thresholds.of(signal, framework).scale()));
    }

    /** A level is said in words; where it is open, from the lowest it can be to the highest. */
    private String level(Signal signal, Interval value) {
        var least = scales.level(signal, value.least());
        return value.isExact() ? least : messages.text("level.between", least, scales.level(signal, value.most()));
    }

    /** The numbers of the formula, each under its name. */
    String quantities(Measurement measurement) {
        return measurement.quantities().stream()
                .map(quantity -> messages.text("quantity", messages.text(quantity.term()), number(quantity)))
                .collect(Collectors.joining("; "));
    }

    /** A number of the formula without its name. */
    String number(Quantity quantity) {
        return quantity.term().isCalendarYear() ? numbers.years(quantity.value()) : numbers.of(quantity.value());
    }

    /** Why a signal has no state, and what would settle it. */
    Optional<String> gap(Measurement measurement) {
        return gap(measurement, facts -> factWords.listed(facts, NAMED));
    }

    /**
     * As {@link #gap(Measurement)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    Optional<String> gap(Measurement measurement, Function<List<Fact>, String> naming) {
        return measurement.gap().map(gap -> switch (gap) {
            case NO_EVIDENCE ->
                messages.text(
                        unanswered(measurement),
                        messages.text(measurement.signal().record()));
            case NOTHING_THERE -> messages.text("gap.nothingThere");
            case CANNOT_TELL ->
                messages.text("gap.cannotTell", openAnswers.settling("gap.settles", measurement, naming));
        });
    }

    /** What is listed below the sentence as counted or in doubt is not nothing. */
    private static String unanswered(Measurement measurement) {
        var recorded = Stream.of(measurement.counted(), measurement.against(), measurement.doubtful())
                .flatMap(List::stream)
                .toList();
        var currencies = recorded.stream()
                .filter(BudgetLine.class::isInstance)
                .flatMap(line -> ((BudgetLine) line).money().stream())
                .filter(Money.Amount.class::isInstance)
                .map(money -> ((Money.Amount) money).currency())
                .distinct()
                .count();
        if (currencies > 1) {
            return "gap.severalCurrencies";
        }
        return recorded.isEmpty() ? "gap.noEvidence" : "gap.notYet";
    }
}

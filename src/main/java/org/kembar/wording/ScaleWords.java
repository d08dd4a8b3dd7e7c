package org.kembar.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;

/** Says thresholds, with their unit and no further than the values of the signal go. */
final class ScaleWords {

    private static final Map<Language, ScaleWords> IN = new ConcurrentHashMap<>();

    private final Messages messages;
    private final NumberWords numbers;

    /** Those of the standards are few and stand on every page. */
    private final Map<Asked, List<Level>> said = new ConcurrentHashMap<>();

    private record Asked(String signal, Scale scale) {}

    /** Those of a language are said once. */
    static ScaleWords in(Language language) {
        return IN.computeIfAbsent(language, ScaleWords::new);
    }

    private ScaleWords(Language language) {
        messages = Messages.in(language);
        numbers = new NumberWords(messages, language);
    }

    /** One step of the scale after the other, from the lowest values to the highest. */
    List<Level> levels(Signal signal, Scale scale) {
        return said.computeIfAbsent(new Asked(signal.id(), scale), _ -> inWords(signal, scale));
    }

    private List<Level> inWords(Signal signal, Scale scale) {
        var levels = new ArrayList<Level>();
        var named = signal.unit() == Signal.Unit.LEVEL;
        levels.add(new Level(
                scale.lowest(),
                named ? level(signal, 0) : lowest(signal, scale.cuts().getFirst())));
        scale.cuts()
                .forEach(cut ->
                        levels.add(new Level(cut.state(), named ? level(signal, cut.value()) : onwards(signal, cut))));
        return List.copyOf(levels);
    }

    String inOneLine(Signal signal, Scale scale) {
        return levels(signal, scale).stream()
                .map(level -> messages.text("report.level", messages.text(level.state()), level.range()))
                .collect(Collectors.joining("; "));
    }

    /** The steps of some signals are no numbers and have names. */
    String level(Signal signal, double level) {
        return messages.text("level." + signal.id() + "." + (int) level);
    }

    /** No value is below zero: what ends there, or below the first of what is counted, is nothing at all. */
    private String lowest(Signal signal, Scale.Cut first) {
        if (signal.unit() == Signal.Unit.COUNT && first.included() && first.value() == 1) {
            return messages.text("report.scale.none");
        }
        return !first.included() && first.value() == 0
                ? numbers.of(Interval.exactly(0), signal.unit())
                : messages.text(first.included() ? "report.scale.below" : "report.scale.upTo", value(signal, first));
    }

    /** Nothing lies beyond the most there can be. */
    private String onwards(Signal signal, Scale.Cut cut) {
        var last = signal.most().filter(most -> most == cut.value()).isPresent();
        return last && cut.included()
                ? value(signal, cut)
                : messages.text(cut.included() ? "report.scale.from" : "report.scale.above", value(signal, cut));
    }

    /** What the ends of an index mean stands beside its value and not beside each threshold. */
    private String value(Signal signal, Scale.Cut cut) {
        var value = Interval.exactly(cut.value());
        return signal.unit() == Signal.Unit.INDEX ? numbers.of(value) : numbers.of(value, signal.unit());
    }
}

package org.kembar.measurement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Thresholds: the state of a value as a step function. Written as the state below the first cut and then the cuts
 * upwards: {@code [weak, ">= 51 adequate", ">= 76 strong"]}.
 */
public record Scale(State lowest, List<Cut> cuts) {

    private static final Pattern CUT = Pattern.compile("(>=|>) (-?\\d+(?:\\.\\d+)?) (weak|adequate|strong)");

    /** From here on, the value itself included or not. */
    public record Cut(double value, boolean included, State state) {

        boolean reachedBy(double number) {
            return included ? number >= value : number > value;
        }

        /** Whether a part of the interval reaches it and another does not. */
        boolean liesIn(Interval interval) {
            return !reachedBy(interval.least()) && reachedBy(interval.most());
        }
    }

    public Scale {
        cuts = List.copyOf(cuts);
    }

    /** Reads a scale, or nothing if it is not one. */
    public static Optional<Scale> parse(List<String> written) {
        if (written.size() < 2 || !Set.of("weak", "adequate", "strong").contains(written.getFirst())) {
            return Optional.empty();
        }
        var cuts = new ArrayList<Cut>();
        for (var text : written.subList(1, written.size())) {
            var cut = CUT.matcher(text);
            if (!cut.matches()) {
                return Optional.empty();
            }
            var next = new Cut(Double.parseDouble(cut.group(2)), cut.group(1).equals(">="), state(cut.group(3)));
            if (!cuts.isEmpty() && next.value() <= cuts.getLast().value()) {
                return Optional.empty();
            }
            cuts.add(next);
        }
        return Optional.of(new Scale(state(written.getFirst()), cuts));
    }

    /** The state of a value; insufficient where the state would differ inside the interval. */
    public State rate(Interval value) {
        var state = at(value.least());
        for (var cut : cuts) {
            if (cut.state() != state && cut.liesIn(value)) {
                return State.INSUFFICIENT;
            }
        }
        return state;
    }

    /** Every state the value can have. */
    public Set<State> states(Interval value) {
        var states = EnumSet.of(at(value.least()));
        for (var cut : cuts) {
            if (cut.liesIn(value)) {
                states.add(cut.state());
            }
        }
        return states;
    }

    private State at(double number) {
        var state = lowest;
        for (var cut : cuts) {
            if (cut.reachedBy(number)) {
                state = cut.state();
            }
        }
        return state;
    }

    private static State state(String word) {
        return State.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.notation.Likeness;
import org.kembar.notation.Notation;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/** Says which entry of a scale is wrong and why. What a scale is, {@link Scale} alone decides. */
final class ScaleRules {

    private static final String EXAMPLE = ">= 51 adequate";

    /** A threshold as people write it: the sign left out or another, a unit, a decimal comma, blanks as they come. */
    private static final Pattern THRESHOLD =
            Pattern.compile("\\s*(>=|=>|≥|>)?\\s*(-?\\d+(?:[.,]\\d+)?)\\s*%?\\s*(\\p{L}+)\\s*");

    private static final List<String> STATES = Arrays.stream(State.values())
            .filter(State::isRated)
            .map(Notation::word)
            .toList();

    private ScaleRules() {}

    static List<Complaint> check(String path, List<String> scale) {
        var complaints = new ArrayList<Complaint>();
        if (scale.size() < 2) {
            complaints.add(new Complaint(path, Fault.SCALE_WITHOUT_THRESHOLD, scale.toString(), quoted(EXAMPLE)));
        }
        scale.stream()
                .limit(1)
                .filter(lowest -> !isScale(lowest, EXAMPLE))
                // A threshold alone lacks the state before it; that is said already.
                .filter(lowest -> scale.size() > 1 || !isThreshold(lowest))
                .forEach(lowest -> complaints.add(noState(path + "[0]", lowest)));
        var before = Optional.<String>empty();
        var upwards = true;
        for (var i = 1; i < scale.size(); i++) {
            var place = path + "[" + i + "]";
            var threshold = scale.get(i);
            if (!isThreshold(threshold)) {
                complaints.add(flaw(place, threshold));
                continue;
            }
            var notAbove = before.filter(lower -> !isScale(STATES.getFirst(), lower, threshold));
            // Written downwards, every step is wrong for one reason, which is said at the first.
            if (upwards && notAbove.isPresent()) {
                upwards = false;
                complaints.add(
                        new Complaint(place, Fault.THRESHOLDS_NOT_UPWARDS, quoted(threshold), quoted(notAbove.get())));
            }
            before = Optional.of(threshold);
        }
        return complaints;
    }

    /**
     * Whether a scale and the signal's own run in opposite directions: one of them only upwards from weak to strong, the
     * other only downwards. A share that is best in the middle runs in both, and any scale may stand for it.
     */
    static Optional<Complaint> checkDirection(String path, List<String> scale, Signal signal) {
        return isOpposite(directions(scale), directions(signal.scale()))
                ? Optional.of(new Complaint(
                        path,
                        Fault.SCALE_THE_OTHER_WAY,
                        scale.toString(),
                        signal.scale().toString()))
                : Optional.empty();
    }

    private static boolean isOpposite(Set<Integer> one, Set<Integer> other) {
        return one.size() == 1 && other.size() == 1 && !one.equals(other);
    }

    /** Of every step from one state to the next whether it goes up (1) or down (-1); none if the text is no scale. */
    private static Set<Integer> directions(List<String> written) {
        var directions = new HashSet<Integer>();
        Scale.parse(written).ifPresent(scale -> {
            var before = scale.lowest();
            for (var cut : scale.cuts()) {
                if (cut.state() != before) {
                    directions.add(Integer.signum(cut.state().compareTo(before)));
                }
                before = cut.state();
            }
        });
        return directions;
    }

    private static boolean isThreshold(String written) {
        return isScale(STATES.getFirst(), written);
    }

    private static boolean isScale(String... written) {
        return Scale.parse(List.of(written)).isPresent();
    }

    private static Complaint flaw(String place, String written) {
        var threshold = THRESHOLD.matcher(written);
        if (!threshold.matches()) {
            return new Complaint(place, Fault.THRESHOLD_FORM, quoted(written), quoted(EXAMPLE));
        }
        var state = threshold.group(3);
        if (!STATES.contains(state)) {
            return noState(place, state);
        }
        var sign = Optional.ofNullable(threshold.group(1));
        var right = (sign.filter(">"::equals).isPresent() ? ">" : ">=") + " "
                + threshold.group(2).replace(',', '.') + " " + state;
        var fault = sign.isEmpty() ? Fault.THRESHOLD_WITHOUT_SIGN : Fault.THRESHOLD_FORM;
        return new Complaint(place, fault, quoted(written), quoted(right));
    }

    private static Complaint noState(String place, String word) {
        return new Complaint(
                place, Fault.UNKNOWN_WORD, quoted(word), String.join(", ", STATES), Likeness.meant(word, STATES));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

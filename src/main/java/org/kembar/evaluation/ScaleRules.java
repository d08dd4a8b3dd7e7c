package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.measurement.Scale;
import org.kembar.measurement.State;
import org.kembar.notation.Complaint;
import org.kembar.notation.Fault;
import org.kembar.notation.Likeness;
import org.kembar.notation.Notation;

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
                .forEach(lowest -> complaints.add(noState(path + "[0]", lowest)));
        var before = Optional.<String>empty();
        for (var i = 1; i < scale.size(); i++) {
            var place = path + "[" + i + "]";
            var threshold = scale.get(i);
            if (!isScale(STATES.getFirst(), threshold)) {
                complaints.add(flaw(place, threshold));
                continue;
            }
            before.filter(lower -> !isScale(STATES.getFirst(), lower, threshold))
                    .ifPresent(lower -> complaints.add(
                            new Complaint(place, Fault.THRESHOLDS_NOT_UPWARDS, quoted(threshold), quoted(lower))));
            before = Optional.of(threshold);
        }
        return complaints;
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

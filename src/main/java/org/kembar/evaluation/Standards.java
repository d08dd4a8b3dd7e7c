package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.course.AlarmThresholds;
import org.kembar.measurement.Catalogue;
import org.kembar.measurement.Meter.Rated;
import org.kembar.measurement.Signal;
import org.kembar.notation.Likeness;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/**
 * What evaluations are measured against: the signals, the frameworks, the meaning of verdict words, the thresholds of
 * the alarms. The first framework is the default.
 */
public record Standards(
        Catalogue catalogue, List<Framework> frameworks, VerdictWords verdictWords, AlarmThresholds alarms) {

    public Optional<Framework> framework(String id) {
        return frameworks.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The framework to evaluate by, which may be nobody's but the user's, and those that come with the product. */
    public List<Framework> frameworksWith(Framework inUse) {
        return Stream.concat(Stream.of(inUse), frameworks.stream()).toList();
    }

    /**
     * The frameworks and indicators that a case file names and that are not there.
     *
     * @param inUse the framework to evaluate by, if one is named; it may be nobody's but the user's
     */
    public List<Complaint> check(CaseFile file, Optional<Framework> inUse) {
        return new NamedFrameworks(
                        Stream.concat(inUse.stream(), frameworks.stream()).toList())
                .check(file);
    }

    /** What is wrong with a framework whose parts are well formed: unknown signals, ids used twice, scales that are none or for nothing. */
    public static List<Complaint> check(Framework framework, Catalogue catalogue) {
        var complaints = new ArrayList<Complaint>();
        var ids = new HashSet<String>();
        for (var i = 0; i < framework.indicators().size(); i++) {
            var indicator = framework.indicators().get(i);
            var path = "indicators[" + i + "]";
            if (!ids.add(indicator.id())) {
                complaints.add(new Complaint(path + ".id", Fault.DUPLICATE_ID, indicator.id(), ""));
            } else if (Explanation.isKept(indicator.id())) {
                complaints.add(new Complaint(path + ".id", Fault.KEPT_ID, indicator.id(), ""));
            }
            var asked = new HashSet<String>();
            for (var j = 0; j < indicator.signals().size(); j++) {
                var signal = indicator.signals().get(j);
                var at = path + ".signals[" + j + "]";
                if (asked.add(signal)) {
                    known(signal, at, catalogue, complaints);
                } else {
                    complaints.add(new Complaint(at, Fault.ASKED_TWICE, signal, ""));
                }
            }
        }
        var used = framework.indicators().stream()
                .flatMap(indicator -> indicator.signals().stream())
                .distinct()
                .toList();
        // As long as an indicator names a signal that is none, or there is no indicator, nobody knows what is used.
        var usedIsKnown = !used.isEmpty()
                && used.stream().allMatch(signal -> catalogue.signal(signal).isPresent());
        var scaled = new HashSet<String>();
        for (var i = 0; i < framework.scales().size(); i++) {
            var own = framework.scales().get(i);
            var path = "scales[" + i + "].";
            known(own.signal(), path + "signal", catalogue, complaints);
            if (!scaled.add(own.signal())) {
                complaints.add(new Complaint(path + "signal", Fault.ASKED_TWICE, own.signal(), ""));
            } else if (usedIsKnown && catalogue.signal(own.signal()).isPresent() && !used.contains(own.signal())) {
                complaints.add(new Complaint(
                        path + "signal",
                        Fault.UNUSED_SCALE,
                        own.signal(),
                        String.join(", ", used),
                        Likeness.meant(own.signal(), used)));
            }
            complaints.addAll(ScaleRules.check(path + "scale", own.scale()));
            catalogue
                    .signal(own.signal())
                    .flatMap(signal -> ScaleRules.checkDirection(path + "scale", own.scale(), signal))
                    .ifPresent(complaints::add);
        }
        if (framework.indicators().isEmpty()) {
            complaints.add(new Complaint("", Fault.MISSING_KEY, "indicators: []", "indicators"));
        }
        return complaints;
    }

    private static void known(String signal, String path, Catalogue catalogue, List<Complaint> complaints) {
        if (catalogue.signal(signal).isEmpty()) {
            var ids = catalogue.signals().stream().map(Signal::id).toList();
            complaints.add(
                    new Complaint(path, Fault.NO_SUCH_SIGNAL, signal, "C1.1 … C11.5", Likeness.meant(signal, ids)));
        }
    }

    /** The signals a framework asks for, each once, with the framework's own thresholds where it has any. */
    List<Rated> signalsOf(Framework framework) {
        return framework.indicators().stream()
                .flatMap(indicator -> indicator.signals().stream())
                .distinct()
                .flatMap(id -> catalogue.rated(id).stream())
                .map(rated -> Thresholds.own(rated.signal(), framework)
                        .map(own -> new Rated(rated.signal(), own.scale()))
                        .orElse(rated))
                .toList();
    }
}

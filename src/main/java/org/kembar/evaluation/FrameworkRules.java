package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kembar.measurement.Catalogue;
import org.kembar.measurement.Signal;
import org.kembar.notation.Likeness;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/** What is wrong with a framework whose parts are well formed: unknown signals, ids used twice, scales that are none or for nothing. */
final class FrameworkRules {

    private final Catalogue catalogue;
    private final List<String> taken;

    /** @param taken the ids that other frameworks have */
    FrameworkRules(Catalogue catalogue, List<String> taken) {
        this.catalogue = catalogue;
        this.taken = taken;
    }

    /** What must hold within an indicator, within a scale, or of the framework's own name. Paths start there. */
    List<Complaint> within(Record record) {
        return switch (record) {
            case Framework framework
            when taken.contains(framework.id()) -> List.of(new Complaint("id", Fault.BUILT_IN_ID, framework.id(), ""));
            case Framework.Indicator indicator -> indicator(indicator);
            case Framework.OwnScale own -> scale(own);
            default -> List.of();
        };
    }

    private List<Complaint> indicator(Framework.Indicator indicator) {
        var complaints = new ArrayList<Complaint>();
        if (Explanation.isKept(indicator.id())) {
            complaints.add(new Complaint("id", Fault.KEPT_ID, indicator.id(), ""));
        }
        var asked = new HashSet<String>();
        for (var i = 0; i < indicator.signals().size(); i++) {
            var signal = indicator.signals().get(i);
            var at = "signals[" + i + "]";
            if (asked.add(signal)) {
                known(signal, at, complaints);
            } else {
                complaints.add(new Complaint(at, Fault.ASKED_TWICE, signal, ""));
            }
        }
        return complaints;
    }

    private List<Complaint> scale(Framework.OwnScale own) {
        var complaints = new ArrayList<Complaint>();
        known(own.signal(), "signal", complaints);
        complaints.addAll(ScaleRules.check("scale", own.scale()));
        catalogue
                .signal(own.signal())
                .flatMap(signal -> ScaleRules.checkDirection("scale", own.scale(), signal))
                .ifPresent(complaints::add);
        return complaints;
    }

    private void known(String signal, String path, List<Complaint> complaints) {
        if (catalogue.signal(signal).isEmpty()) {
            var ids = catalogue.signals().stream().map(Signal::id).toList();
            complaints.add(
                    new Complaint(path, Fault.NO_SUCH_SIGNAL, signal, "C1.1 … C11.5", Likeness.meant(signal, ids)));
        }
    }

    /** What must hold between the indicators and the scales. */
    List<Complaint> between(Framework framework) {
        var complaints = new ArrayList<Complaint>();
        var ids = new HashSet<String>();
        for (var i = 0; i < framework.indicators().size(); i++) {
            var id = framework.indicators().get(i).id();
            if (!ids.add(id)) {
                complaints.add(new Complaint("indicators[" + i + "].id", Fault.DUPLICATE_ID, id, ""));
            }
        }
        complaints.addAll(scales(framework));
        if (framework.indicators().isEmpty()) {
            complaints.add(new Complaint("", Fault.MISSING_KEY, "indicators: []", "indicators"));
        }
        return complaints;
    }

    private List<Complaint> scales(Framework framework) {
        var used = framework.indicators().stream()
                .flatMap(indicator -> indicator.signals().stream())
                .distinct()
                .toList();
        // As long as an indicator names a signal that is none, or there is no indicator, nobody knows what is used.
        var usedIsKnown = !used.isEmpty()
                && used.stream().allMatch(signal -> catalogue.signal(signal).isPresent());
        var complaints = new ArrayList<Complaint>();
        var scaled = new HashSet<String>();
        for (var i = 0; i < framework.scales().size(); i++) {
            var signal = framework.scales().get(i).signal();
            var path = "scales[" + i + "].signal";
            if (!scaled.add(signal)) {
                complaints.add(new Complaint(path, Fault.ASKED_TWICE, signal, ""));
            } else if (usedIsKnown && catalogue.signal(signal).isPresent() && !used.contains(signal)) {
                complaints.add(new Complaint(
                        path, Fault.UNUSED_SCALE, signal, String.join(", ", used), Likeness.meant(signal, used)));
            }
        }
        return complaints;
    }
}

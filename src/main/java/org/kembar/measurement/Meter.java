package org.kembar.measurement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.DayRange;

/** Measures a case file within one scope, at one date or at a row of dates going forward. */
public final class Meter {

    /** A signal with the thresholds it is rated by. */
    public record Rated(Signal signal, Scale scale) {}

    private record Gauge(Rated rated, Formula formula) {}

    private final List<Gauge> gauges;
    private final View view;

    private Meter(Catalogue catalogue, List<Rated> signals, Chronicle chronicle, Optional<DayRange> period, LocalDate first) {
        gauges = signals.stream()
                .map(rated -> new Gauge(rated, catalogue.formula(rated.signal().id())))
                .toList();
        view = new View(chronicle, period, first);
    }

    public static Meter of(CaseFile file, Catalogue catalogue, List<Rated> signals, Scope scope) {
        return new Meter(catalogue, signals, Chronicle.of(file, scope.fields()), scope.period(), scope.asOf());
    }

    public Chronicle chronicle() {
        return view.chronicle();
    }

    /**
     * Every signal's answer on the day.
     *
     * @param day not before the last one asked
     */
    public Map<String, Measurement> at(LocalDate day) {
        view.moveTo(day);
        var answers = LinkedHashMap.<String, Measurement>newLinkedHashMap(gauges.size());
        for (var gauge : gauges) {
            var working = new Working(gauge.rated().signal(), gauge.rated().scale());
            answers.put(gauge.rated().signal().id(), gauge.formula().measure(view, working));
        }
        return answers;
    }

    /** Whether somebody states that nobody from outside government takes part. */
    public boolean citizensKnownAbsent(LocalDate day) {
        return !citizensAbsent(day).isEmpty();
    }

    /** The statements that nobody from outside government takes part, on the day. */
    public List<org.kembar.casefile.Fact> citizensAbsent(LocalDate day) {
        return view.absent(org.kembar.casefile.Assertion.About.NON_GOVERNMENT_PARTICIPATION, new DayRange(day, day));
    }

    /** The statements that the cities have never evaluated, on the day. */
    public List<org.kembar.casefile.Fact> evaluationsAbsent(LocalDate day) {
        return ReviewFormulas.evaluations(view).isEmpty()
                ? view.absent(org.kembar.casefile.Assertion.About.EVALUATIONS, new DayRange(day, day))
                : List.of();
    }
}

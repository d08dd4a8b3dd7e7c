package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Scope;
import org.kembar.course.Course;
import org.kembar.measurement.Absence;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Meter;
import org.kembar.measurement.State;

/** Evaluates: {@code evaluation = f(case file, framework, scope)}. Same input, same answer, on any machine, for ever. */
public final class Evaluator {

    private static final int TREND_MONTHS = 12;

    private final Standards standards;

    public Evaluator(Standards standards) {
        this.standards = standards;
    }

    public Standards standards() {
        return standards;
    }

    /** The whole evaluation: profile, comparison with published verdicts, alarms and next steps. */
    public Evaluation evaluate(CaseFile file, Framework framework, Scope scope) {
        var meter = Meter.of(file, standards.catalogue(), standards.signalsOf(framework), scope.at(first(scope)));
        var before = previous(scope).map(day -> earlier(framework, meter, day)).orElse(List.of());
        var findings = findings(framework, meter, scope.asOf(), before).stream()
                .map(finding -> finding.with(
                        EvaluatorsState.find(file, framework, finding.indicator(), scope, finding.state())))
                .toList();
        var course = Course.of(file, meter, standards.alarms(), scope.asOf());
        var comparisons = new JudgementComparison(this, file, framework, scope, findings).all();
        return new Evaluation(
                file,
                framework,
                scope,
                course.standing(),
                findings,
                comparisons,
                course.alarms(),
                NextSteps.of(findings));
    }

    /** The profile alone, without trend. */
    public List<Finding> profile(CaseFile file, Framework framework, Scope scope) {
        var meter = Meter.of(file, standards.catalogue(), standards.signalsOf(framework), scope);
        return findings(framework, meter, scope.asOf(), List.of());
    }

    /** The indicators' states alone, in the framework's order: all that a portfolio needs. */
    public List<Rating> ratings(CaseFile file, Framework framework, Scope scope) {
        var meter = Meter.of(file, standards.catalogue(), standards.signalsOf(framework), scope);
        return ratings(framework, meter, scope.asOf());
    }

    /** What a portfolio tells of the partnership besides its states. */
    public VitalSigns vitalSigns(CaseFile file, LocalDate day) {
        var meter = Meter.of(file, standards.catalogue(), List.of(), Scope.wholeAt(day));
        return VitalSigns.of(file, meter, Course.of(file, meter, standards.alarms(), day), day);
    }

    private static LocalDate first(Scope scope) {
        return previous(scope).orElse(scope.asOf());
    }

    /** A year earlier, unless the scope's period had not begun by then. */
    private static Optional<LocalDate> previous(Scope scope) {
        var day = scope.asOf().plusDays(1).minusMonths(TREND_MONTHS).minusDays(1);
        return scope.period().filter(period -> day.isBefore(period.from())).isPresent()
                ? Optional.empty()
                : Optional.of(day);
    }

    /** @param before what to hold the new states against; empty if there is nothing */
    static List<Finding> findings(Framework framework, Meter meter, LocalDate day, List<Earlier> before) {
        var measured = meter.at(day);
        var findings = new ArrayList<Finding>(framework.indicators().size());
        for (var i = 0; i < framework.indicators().size(); i++) {
            var earlier = i < before.size() ? Optional.of(before.get(i)) : Optional.<Earlier>empty();
            findings.add(finding(framework.indicators().get(i), measured, meter, day, earlier));
        }
        return List.copyOf(findings);
    }

    static List<Rating> ratings(Framework framework, Meter meter, LocalDate day) {
        var states = meter.statesAt(day);
        var ratings = new ArrayList<Rating>(framework.indicators().size());
        for (var indicator : framework.indicators()) {
            ratings.add(rating(indicator, states, meter, day));
        }
        return List.copyOf(ratings);
    }

    private static List<Earlier> earlier(Framework framework, Meter meter, LocalDate day) {
        var states = meter.statesAt(day);
        return framework.indicators().stream()
                .map(indicator -> new Earlier(
                        rating(indicator, states, meter, day),
                        indicator.gate().map(kind -> gate(kind, meter, day)),
                        states))
                .toList();
    }

    private static Rating rating(Framework.Indicator indicator, Map<String, State> states, Meter meter, LocalDate day) {
        var signals = new ArrayList<State>(indicator.signals().size());
        for (var signal : indicator.signals()) {
            signals.add(states.get(signal));
        }
        return Aggregation.rate(signals, indicator.gate().map(kind -> gate(kind, meter, day)));
    }

    private static Finding finding(
            Framework.Indicator indicator,
            Map<String, Measurement> measured,
            Meter meter,
            LocalDate day,
            Optional<Earlier> before) {
        var measurements = indicator.signals().stream().map(measured::get).toList();
        var gate = indicator.gate().map(kind -> gate(kind, meter, day));
        var rating =
                Aggregation.rate(measurements.stream().map(Measurement::state).toList(), gate);
        var movement =
                before.map(earlier -> earlier.until(rating, gate, measurements)).orElseGet(Movement::beforeThePeriod);
        return new Finding(
                indicator,
                rating.state(),
                rating.mean(),
                rating.coverage(),
                gate,
                movement,
                measurements,
                Optional.empty());
    }

    private static Gate gate(Gate.Kind kind, Meter meter, LocalDate day) {
        return switch (kind) {
            case NO_INSTRUMENT_IN_FORCE -> instrument(meter, day);
            case NO_CITIZENS -> known(kind, meter.noCitizens());
            case NEVER_EVALUATED -> known(kind, meter.neverEvaluated());
        };
    }

    /** Where no instrument is on record at all, it takes a declaration to know that none is missing from the record. */
    private static Gate instrument(Meter meter, LocalDate day) {
        var instruments = meter.chronicle().instruments();
        var none = meter.noInstrument();
        if (none.known().certain()) {
            return known(Gate.Kind.NO_INSTRUMENT_IN_FORCE, none);
        }
        var closed = instruments.anyBegunBy(day).and(instruments.inForceOn(day).not());
        var principal = instruments.principalAt(day);
        var facts = principal.map(i -> List.<Fact>of(i.agreement())).orElse(List.of());
        return new Gate(
                Gate.Kind.NO_INSTRUMENT_IN_FORCE,
                closed,
                facts,
                principal.filter(Instrument::hasEnd).map(Instrument::lapse));
    }

    /** Closed where something is stated to be missing, unless the record holds it all the same. */
    private static Gate known(Gate.Kind kind, Absence absence) {
        var facts = absence.known().possible() ? absence.declared() : List.<Fact>of();
        return new Gate(kind, absence.known(), facts, Optional.empty());
    }
}

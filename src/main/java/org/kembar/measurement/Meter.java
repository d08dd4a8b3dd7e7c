package org.kembar.measurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Scope;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/** Measures a case file within one scope, at one date or at a row of dates going forward. */
public final class Meter {

    /** A signal with the thresholds it is rated by. */
    public record Rated(Signal signal, Scale scale) {}

    private record Gauge(Formula formula, Working working) {}

    private final List<Gauge> gauges;
    private final View view;
    private final Catalogue catalogue;

    private Meter(
            Catalogue catalogue, List<Rated> signals, Chronicle chronicle, Optional<DayRange> period, LocalDate first) {
        gauges = signals.stream()
                .map(rated ->
                        new Gauge(catalogue.formula(rated.signal().id()), new Working(rated.signal(), rated.scale())))
                .toList();
        view = new View(chronicle, period, first);
        this.catalogue = catalogue;
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
            var answer = gauge.formula().measure(view, gauge.working().forGrounds());
            answers.put(answer.signal().id(), answer);
        }
        return answers;
    }

    /**
     * Every signal's state on the day, without its grounds.
     *
     * @param day not before the last one asked
     */
    public Map<String, State> statesAt(LocalDate day) {
        view.moveTo(day);
        var states = HashMap.<String, State>newHashMap(gauges.size());
        for (var gauge : gauges) {
            var working = gauge.working().forState();
            states.put(
                    working.signal().id(),
                    gauge.formula().measure(view, working).state());
        }
        return states;
    }

    /** Whether it is known that nobody from outside government takes part, on the last day asked. */
    public Absence noCitizens() {
        return InvolvementFormulas.noCitizens(view);
    }

    /** Whether it is known that the cities have never evaluated, by the last day asked. */
    public Absence neverEvaluated() {
        return ReviewFormulas.neverEvaluated(view);
    }

    /** Whether it is known that no mandate is in force on the last day asked, where none is on record. */
    public Absence noInstrument() {
        return MemorandumFormulas.noInstrument(view);
    }

    /**
     * The statements that something was absent at least until some day before the last one asked, or in some of the
     * fields only: known once, not known now.
     */
    public List<Assertion> onceKnownAbsent(Assertion.About about) {
        return view.onceAbsent(about);
    }

    /** The statements that the cities had never evaluated by some day before the last one asked, or in some of the fields. */
    public List<Assertion> onceNeverEvaluated() {
        return ReviewFormulas.onceNeverEvaluated(view);
    }

    /** Whether the cities had completed an evaluation of their own by the last day asked. */
    public Truth everEvaluated() {
        return ReviewFormulas.everEvaluated(view);
    }

    /** The statements that make the record of activities whole from one day to another; empty if it is not. */
    public List<Fact> activitiesCaptured(DayRange days) {
        return view.captured(Assertion.About.ACTIVITIES, days);
    }

    /** As {@link #activitiesCaptured(DayRange)}, for fields of one's own choice. */
    public List<Fact> activitiesCaptured(List<String> fields, DayRange days) {
        return view.captured(Assertion.About.ACTIVITIES, fields, days);
    }

    /** The statements that make the record of money whole from one day to another; empty if it is not. */
    public List<Fact> moneyCaptured(DayRange days) {
        return view.captured(Assertion.About.BUDGET_LINES, days);
    }

    /**
     * Whether on the last day asked an instrument was about to end without its renewal having begun.
     *
     * @param signal the id of the signal that asks it, whose notice counts
     * @param carriesOn whether another mandate that does not name it would carry it on
     */
    public Truth endsSoon(Instrument instrument, String signal, Function<Instrument, Truth> carriesOn) {
        return Renewal.endsSoon(instrument, view, catalogue.signal(signal).orElseThrow(), carriesOn);
    }

    /** Whether by the last day asked something was held in a field since the first instrument, as field coverage asks it. */
    public Truth used(Field field) {
        return MemorandumFormulas.used(field, view);
    }
}

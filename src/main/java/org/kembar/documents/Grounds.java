package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Alarm;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Explanation.OfAlarm;
import org.kembar.evaluation.Explanation.OfEvaluatorsState;
import org.kembar.evaluation.Explanation.OfFact;
import org.kembar.evaluation.Explanation.OfGate;
import org.kembar.evaluation.Explanation.OfIndicator;
import org.kembar.evaluation.Explanation.OfQuotation;
import org.kembar.evaluation.Explanation.OfSignal;
import org.kembar.evaluation.Explanation.Whole;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Gate;
import org.kembar.measurement.Measurement;

/** The explanation in the parts in which a report prints it; every part keeps its id. */
record Grounds(List<OneAlarm> alarms, List<OneIndicator> indicators) {

    record OneAlarm(String id, Alarm alarm, List<OneFact> facts) {}

    record OneIndicator(
            String id, Finding finding, List<OneGate> gates, Optional<OneSet> set, List<OneSignal> signals) {}

    record OneGate(String id, Gate gate, List<OneFact> facts) {}

    /** A state that an evaluator set, with the fact that says so. */
    record OneSet(String id, EvaluatorsState set, OneFact fact) {}

    record OneSignal(String id, Measurement measurement, List<OneFact> facts) {}

    record OneFact(String id, Fact fact, Explanation.Role role, List<Quotation> quotations) {}

    record Quotation(String id, Evidence evidence) {}

    static Grounds of(Evaluation evaluation) {
        var reading = new Reading();
        Explanation.of(evaluation).because().forEach(reading::read);
        return new Grounds(List.copyOf(reading.alarms), List.copyOf(reading.indicators));
    }

    private static final class Reading {

        private final List<OneAlarm> alarms = new ArrayList<>();
        private final List<OneIndicator> indicators = new ArrayList<>();

        void read(Explanation node) {
            switch (node.subject()) {
                case OfAlarm(var alarm) -> alarms.add(new OneAlarm(node.id(), alarm, facts(node)));
                case OfIndicator(var finding) -> indicators.add(indicator(node, finding));
                case Whole _, OfGate _, OfEvaluatorsState _, OfSignal _, OfFact _, OfQuotation _ ->
                    throw new IllegalStateException(
                            "An evaluation rests on indicators and alarms, not on " + node.id());
            }
        }

        private OneIndicator indicator(Explanation node, Finding finding) {
            var gates = new ArrayList<OneGate>();
            var set = Optional.<OneSet>empty();
            var signals = new ArrayList<OneSignal>();
            for (var part : node.because()) {
                if (part.subject() instanceof OfGate(var gate)) {
                    gates.add(new OneGate(part.id(), gate, facts(part)));
                } else if (part.subject() instanceof OfEvaluatorsState(var state)) {
                    set = Optional.of(new OneSet(part.id(), state, facts(part).getFirst()));
                } else if (part.subject() instanceof OfSignal(var measurement)) {
                    signals.add(new OneSignal(part.id(), measurement, facts(part)));
                }
            }
            return new OneIndicator(node.id(), finding, gates, set, signals);
        }

        private List<OneFact> facts(Explanation node) {
            var facts = new ArrayList<OneFact>();
            for (var part : node.because()) {
                if (part.subject() instanceof OfFact(var fact, var role)) {
                    facts.add(new OneFact(part.id(), fact, role, quotations(part)));
                }
            }
            return facts;
        }

        private List<Quotation> quotations(Explanation node) {
            var quotations = new ArrayList<Quotation>();
            for (var part : node.because()) {
                if (part.subject() instanceof OfQuotation(var evidence)) {
                    quotations.add(new Quotation(part.id(), evidence));
                }
            }
            return quotations;
        }
    }
}

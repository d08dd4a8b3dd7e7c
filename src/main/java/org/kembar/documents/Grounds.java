package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Partnership;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Explanation.OfAlarm;
import org.kembar.evaluation.Explanation.OfComparison;
import org.kembar.evaluation.Explanation.OfContradiction;
import org.kembar.evaluation.Explanation.OfEvaluatorsState;
import org.kembar.evaluation.Explanation.OfFact;
import org.kembar.evaluation.Explanation.OfGate;
import org.kembar.evaluation.Explanation.OfIndicator;
import org.kembar.evaluation.Explanation.OfJudgement;
import org.kembar.evaluation.Explanation.OfParty;
import org.kembar.evaluation.Explanation.OfQuotation;
import org.kembar.evaluation.Explanation.OfReason;
import org.kembar.evaluation.Explanation.OfSignal;
import org.kembar.evaluation.Explanation.OfStanding;
import org.kembar.evaluation.Explanation.OfStep;
import org.kembar.evaluation.Explanation.OfVersion;
import org.kembar.evaluation.Explanation.Whole;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Gate;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Measurement;

/** The explanation in the parts in which a report prints it; every part keeps its id. */
record Grounds(
        List<OneParty> parties,
        OneStanding standing,
        List<OneIndicator> indicators,
        List<OneAlarm> alarms,
        List<OneJudgement> judgements,
        List<OneStep> steps,
        List<OneContradiction> contradictions) {

    /** What one side calls the relation. */
    record OneParty(String id, Partnership.Party party, List<Quotation> quotations) {}

    record OneStanding(String id, Standing standing, List<OneFact> facts) {}

    /** @param ratings how people rated themselves against the indicator */
    record OneIndicator(
            String id,
            Finding finding,
            List<OneGate> gates,
            Optional<OneSet> set,
            List<OneFact> ratings,
            List<OneSignal> signals) {}

    record OneGate(String id, Gate gate, List<OneFact> facts) {}

    /** A state that an evaluator set, with the fact that says so. */
    record OneSet(String id, EvaluatorsState set, OneFact fact) {}

    record OneSignal(String id, Measurement measurement, List<OneFact> facts) {}

    record OneAlarm(String id, Alarm alarm, List<OneFact> facts) {}

    /** @param quotations what names the author, the method and the time judged */
    record OneJudgement(String id, Judgement judgement, List<Quotation> quotations, List<OneComparison> comparisons) {}

    /** @param quotations the author's own words */
    record OneComparison(String id, Comparison comparison, List<Quotation> quotations, List<OneReason> reasons) {}

    /** @param quotations the author's own words, where the reason is about them and names no fact */
    record OneReason(String id, Comparison.Reason reason, List<OneFact> facts, List<Quotation> quotations) {}

    record OneStep(String id, Step step, List<OneFact> facts) {}

    record OneContradiction(String id, Contradiction contradiction, List<OneVersion> versions) {}

    record OneVersion(String id, Contradiction.Version version, List<Quotation> quotations) {}

    record OneFact(String id, Fact fact, Explanation.Role role, List<Quotation> quotations) {}

    record Quotation(String id, Evidence evidence) {}

    static Grounds of(Evaluation evaluation) {
        var whole = Explanation.of(evaluation);
        var parties = new ArrayList<OneParty>();
        var standing = Optional.<OneStanding>empty();
        var indicators = new ArrayList<OneIndicator>();
        var alarms = new ArrayList<OneAlarm>();
        var judgements = new ArrayList<OneJudgement>();
        var steps = new ArrayList<OneStep>();
        var contradictions = new ArrayList<OneContradiction>();
        for (var node : whole.because()) {
            switch (node.subject()) {
                case OfParty(var party) -> parties.add(new OneParty(node.id(), party, quotations(node)));
                case OfStanding(var stands) -> standing = Optional.of(new OneStanding(node.id(), stands, facts(node)));
                case OfIndicator(var finding) -> indicators.add(indicator(node, finding));
                case OfAlarm(var alarm) -> alarms.add(new OneAlarm(node.id(), alarm, facts(node)));
                case OfJudgement(var judgement) -> judgements.add(judgement(node, judgement));
                case OfStep(var step) -> steps.add(new OneStep(node.id(), step, facts(node)));
                case OfContradiction(var contradiction) -> contradictions.add(contradiction(node, contradiction));
                case Whole _,
                        OfGate _,
                        OfEvaluatorsState _,
                        OfSignal _,
                        OfComparison _,
                        OfReason _,
                        OfVersion _,
                        OfFact _,
                        OfQuotation _ ->
                    throw new IllegalStateException("An evaluation does not rest at once on " + node.id());
            }
        }
        return new Grounds(
                List.copyOf(parties),
                standing.orElseThrow(),
                List.copyOf(indicators),
                List.copyOf(alarms),
                List.copyOf(judgements),
                List.copyOf(steps),
                List.copyOf(contradictions));
    }

    private static OneIndicator indicator(Explanation node, Finding finding) {
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
        return new OneIndicator(node.id(), finding, gates, set, facts(node), signals);
    }

    private static OneJudgement judgement(Explanation node, Judgement judgement) {
        var comparisons = new ArrayList<OneComparison>();
        for (var part : node.because()) {
            if (part.subject() instanceof OfComparison(var comparison)) {
                comparisons.add(new OneComparison(part.id(), comparison, quotations(part), reasons(part)));
            }
        }
        return new OneJudgement(node.id(), judgement, quotations(node), comparisons);
    }

    private static List<OneReason> reasons(Explanation node) {
        var reasons = new ArrayList<OneReason>();
        for (var part : node.because()) {
            if (part.subject() instanceof OfReason reasoned) {
                reasons.add(new OneReason(part.id(), reasoned.reason(), facts(part), quotations(part)));
            }
        }
        return reasons;
    }

    private static OneContradiction contradiction(Explanation node, Contradiction contradiction) {
        var versions = new ArrayList<OneVersion>();
        for (var part : node.because()) {
            if (part.subject() instanceof OfVersion(var version)) {
                versions.add(new OneVersion(part.id(), version, quotations(part)));
            }
        }
        return new OneContradiction(node.id(), contradiction, versions);
    }

    private static List<OneFact> facts(Explanation node) {
        var facts = new ArrayList<OneFact>();
        for (var part : node.because()) {
            if (part.subject() instanceof OfFact(var fact, var role)) {
                facts.add(new OneFact(part.id(), fact, role, quotations(part)));
            }
        }
        return facts;
    }

    private static List<Quotation> quotations(Explanation node) {
        var quotations = new ArrayList<Quotation>();
        for (var part : node.because()) {
            if (part.subject() instanceof OfQuotation(var evidence)) {
                quotations.add(new Quotation(part.id(), evidence));
            }
        }
        return quotations;
    }
}

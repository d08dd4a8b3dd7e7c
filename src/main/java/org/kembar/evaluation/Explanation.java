package org.kembar.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Partnership;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.measurement.Measurement;

/**
 * Why: a tree from the evaluation down to the quotations. Every node has an id that stays the same as long as what it
 * speaks of stays the same: {@code bandung-seoul/C5/C5.1/t20/1}.
 *
 * @param because what it rests on, in the order of weight
 */
public record Explanation(String id, Subject subject, List<Explanation> because) {

    /** What a node speaks of. */
    public sealed interface Subject {}

    public record Whole(Evaluation evaluation) implements Subject {}

    /** What one side calls the relation. */
    public record OfParty(Partnership.Party party) implements Subject {}

    public record OfStanding(Standing standing) implements Subject {}

    public record OfIndicator(Finding finding) implements Subject {}

    public record OfGate(Gate gate) implements Subject {}

    public record OfEvaluatorsState(EvaluatorsState set) implements Subject {}

    public record OfSignal(Measurement measurement) implements Subject {}

    public record OfAlarm(Alarm alarm) implements Subject {}

    public record OfJudgement(Judgement judgement) implements Subject {}

    public record OfComparison(Comparison comparison) implements Subject {}

    public record OfReason(Comparison comparison, Comparison.Reason reason) implements Subject {}

    public record OfStep(Step step) implements Subject {}

    public record OfContradiction(Contradiction contradiction) implements Subject {}

    public record OfVersion(Contradiction.Version version) implements Subject {}

    /** @param role how the fact bears on what it stands under */
    public record OfFact(Fact fact, Role role) implements Subject {}

    public record OfQuotation(Evidence evidence) implements Subject {}

    public enum Role {
        /** Goes into the value of the signal. */
        COUNTS,
        /** Was looked at, and does not go into the value; whether that is good or bad depends on the signal. */
        DOES_NOT_COUNT,
        /** May count or not. */
        IN_DOUBT,
        /** States that something is absent, or completely recorded. */
        DECLARES,
        /** What a signal is known from without asking about it; what anything else rests on. */
        BASIS
    }

    public static Explanation of(Evaluation evaluation) {
        var root = evaluation.file().id();
        var children = new ArrayList<Explanation>();
        evaluation.file().partnership().parties().stream()
                .filter(party -> party.calls().isPresent())
                .forEach(party -> children.add(of(party, root)));
        children.add(of(evaluation.standing(), root));
        evaluation.findings().forEach(finding -> children.add(of(evaluation, finding, root)));
        evaluation.alarms().forEach(alarm -> children.add(of(alarm, root)));
        evaluation.comparisons().stream()
                .collect(groupingBy(Comparison::judgement, LinkedHashMap::new, toList()))
                .forEach((judgement, comparisons) -> children.add(of(judgement, comparisons, root)));
        evaluation.steps().forEach(step -> children.add(of(step, root)));
        evaluation.file().contradictions().stream()
                .sorted(Comparator.comparing(Contradiction::id))
                .forEach(contradiction -> children.add(of(contradiction, root)));
        return new Explanation(root, new Whole(evaluation), List.copyOf(children));
    }

    /** Whether an indicator of this name could not be told from a part that every evaluation has. */
    static boolean isKept(String indicator) {
        return indicator.equals("standing")
                || Stream.of("party-", "alarm-", "judgement-", "step-", "contradiction-")
                        .anyMatch(indicator::startsWith);
    }

    /**
     * The first branch whose id ends like this: {@code C5}, {@code C5.1}, {@code standing}, {@code judgement-e1/C5}.
     * What stands under a signal or another line is named with it: {@code C5.1/t20}.
     */
    public Optional<Explanation> branch(String end) {
        return nodes().filter(node -> node.id.endsWith("/" + end))
                .filter(node -> end.contains("/") || node.isNamedAlone())
                .findFirst();
    }

    /** Whether the last part of the id says enough: {@code C3/gate} does not say which gate without its indicator. */
    private boolean isNamedAlone() {
        return switch (subject) {
            case OfParty _,
                    OfStanding _,
                    OfIndicator _,
                    OfSignal _,
                    OfAlarm _,
                    OfJudgement _,
                    OfStep _,
                    OfContradiction _ -> true;
            case Whole _,
                    OfGate _,
                    OfEvaluatorsState _,
                    OfComparison _,
                    OfReason _,
                    OfVersion _,
                    OfFact _,
                    OfQuotation _ -> false;
        };
    }

    /** Every node, from the top down. */
    public Stream<Explanation> nodes() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Explanation::nodes));
    }

    /** Every node without reasons of its own. */
    public Stream<Explanation> leaves() {
        return because.isEmpty() ? Stream.of(this) : because.stream().flatMap(Explanation::leaves);
    }

    private static Explanation of(Partnership.Party party, String parent) {
        var id = parent + "/party-" + code(party.side());
        return new Explanation(id, new OfParty(party), quotations(party.source(), id));
    }

    private static Explanation of(Standing standing, String parent) {
        var id = parent + "/standing";
        return new Explanation(id, new OfStanding(standing), facts(standing.facts(), Role.BASIS, id));
    }

    private static Explanation of(Evaluation evaluation, Finding finding, String parent) {
        var id = parent + "/" + finding.indicator().id();
        var children = new ArrayList<Explanation>();
        finding.gate()
                .filter(gate -> gate.closed().possible())
                .ifPresent(gate -> children.add(new Explanation(
                        id + "/gate", new OfGate(gate), facts(gate.facts(), Role.BASIS, id + "/gate"))));
        finding.set().ifPresent(set -> children.add(of(set, id + "/set")));
        children.addAll(facts(evaluation.selfAssessments(finding.indicator()), Role.BASIS, id));
        finding.measurements().forEach(measurement -> children.add(of(measurement, id)));
        return new Explanation(id, new OfIndicator(finding), List.copyOf(children));
    }

    private static Explanation of(EvaluatorsState set, String id) {
        return new Explanation(id, new OfEvaluatorsState(set), facts(List.of(set.set()), Role.BASIS, id));
    }

    private static Explanation of(Measurement measurement, String parent) {
        var id = parent + "/" + measurement.signal().id();
        var facts = new ArrayList<Explanation>();
        var seen = new HashSet<Fact>();
        addFacts(facts, measurement.counted(), Role.COUNTS, id, seen);
        addFacts(facts, measurement.against(), Role.DOES_NOT_COUNT, id, seen);
        addFacts(facts, measurement.doubtful(), Role.IN_DOUBT, id, seen);
        addFacts(facts, measurement.declared(), Role.DECLARES, id, seen);
        addFacts(facts, measurement.basis(), Role.BASIS, id, seen);
        // What is asked about a fact would be read in vain where the fact itself is not shown.
        addFacts(facts, measurement.leavingOpen(), Role.IN_DOUBT, id, seen);
        return new Explanation(id, new OfSignal(measurement), List.copyOf(facts));
    }

    /** A fact that bears on a signal in two ways stands there once, by the first of them. */
    private static void addFacts(List<Explanation> to, List<Fact> facts, Role role, String parent, Set<Fact> seen) {
        facts.stream().filter(seen::add).forEach(fact -> to.add(of(fact, role, parent)));
    }

    private static Explanation of(Alarm alarm, String parent) {
        var about =
                alarm.facts().isEmpty() ? "" : "-" + alarm.facts().getFirst().id();
        var id = parent + "/alarm-" + code(alarm.kind()) + about;
        return new Explanation(id, new OfAlarm(alarm), facts(alarm.facts(), Role.BASIS, id));
    }

    private static Explanation of(Judgement judgement, List<Comparison> comparisons, String parent) {
        var id = parent + "/judgement-" + judgement.id();
        var children = new ArrayList<>(quotations(judgement.source(), id));
        var told = new HashMap<String, Integer>();
        for (var comparison : comparisons) {
            var about = comparison.verdict().indicator().orElse("overall");
            var nth = told.merge(about, 1, Integer::sum);
            children.add(of(comparison, id + "/" + about + (nth == 1 ? "" : "-" + nth)));
        }
        return new Explanation(id, new OfJudgement(judgement), List.copyOf(children));
    }

    /** What the author wrote, then why the computed state differs from it. */
    private static Explanation of(Comparison comparison, String id) {
        var children = new ArrayList<>(quotations(comparison.verdict().source(), id));
        comparison.reasons().forEach(reason -> {
            var under = id + "/" + code(reason.kind());
            var facts = facts(reason.facts(), Role.BASIS, under);
            children.add(new Explanation(
                    under,
                    new OfReason(comparison, reason),
                    reason.kind().isAboutTheWords()
                            ? quotations(comparison.verdict().source(), under)
                            : facts));
        });
        return new Explanation(id, new OfComparison(comparison), List.copyOf(children));
    }

    private static Explanation of(Step step, String parent) {
        var id = parent + "/step-" + step.signal().id();
        return new Explanation(id, new OfStep(step), facts(step.facts(), Role.BASIS, id));
    }

    private static Explanation of(Contradiction contradiction, String parent) {
        var id = parent + "/contradiction-" + contradiction.id();
        var versions = new ArrayList<Explanation>();
        for (var version : contradiction.versions()) {
            var under = id + "/version-" + (versions.size() + 1);
            versions.add(new Explanation(under, new OfVersion(version), quotations(version.source(), under)));
        }
        return new Explanation(id, new OfContradiction(contradiction), List.copyOf(versions));
    }

    /** A fact that bears on a node more than once stands there once. */
    private static List<Explanation> facts(List<? extends Fact> facts, Role role, String parent) {
        return facts.stream().distinct().map(fact -> of(fact, role, parent)).toList();
    }

    private static Explanation of(Fact fact, Role role, String parent) {
        var id = parent + "/" + fact.id();
        return new Explanation(id, new OfFact(fact, role), quotations(fact.evidence(), id));
    }

    private static List<Explanation> quotations(List<Evidence> source, String parent) {
        var quotations = new ArrayList<Explanation>();
        for (var evidence : source) {
            quotations.add(
                    new Explanation(parent + "/" + (quotations.size() + 1), new OfQuotation(evidence), List.of()));
        }
        return List.copyOf(quotations);
    }

    /** {@code never-evaluated}: a constant as it stands in an id. */
    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

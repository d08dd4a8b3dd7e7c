package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
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

    public record OfIndicator(Finding finding) implements Subject {}

    public record OfGate(Gate gate) implements Subject {}

    public record OfEvaluatorsState(EvaluatorsState set) implements Subject {}

    public record OfSignal(Measurement measurement) implements Subject {}

    public record OfAlarm(Alarm alarm) implements Subject {}

    /** @param role how the fact bears on what it stands under */
    public record OfFact(Fact fact, Role role) implements Subject {}

    public record OfQuotation(Evidence evidence) implements Subject {}

    public enum Role {
        COUNTS,
        COUNTS_AGAINST,
        IN_DOUBT,
        DECLARES
    }

    public static Explanation of(Evaluation evaluation) {
        var root = evaluation.file().id();
        var children = new ArrayList<Explanation>();
        evaluation.findings().forEach(finding -> children.add(of(finding, root)));
        evaluation.alarms().forEach(alarm -> children.add(of(alarm, root)));
        return new Explanation(root, new Whole(evaluation), children);
    }

    /** The branch of one indicator or signal. */
    public Optional<Explanation> branch(String indicatorOrSignal) {
        if (id.endsWith("/" + indicatorOrSignal)) {
            return Optional.of(this);
        }
        return because.stream()
                .flatMap(child -> child.branch(indicatorOrSignal).stream())
                .findFirst();
    }

    /** Every node, from the top down. */
    public Stream<Explanation> nodes() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Explanation::nodes));
    }

    /** Every node without reasons of its own. */
    public Stream<Explanation> leaves() {
        return because.isEmpty() ? Stream.of(this) : because.stream().flatMap(Explanation::leaves);
    }

    private static Explanation of(Finding finding, String parent) {
        var id = parent + "/" + finding.indicator().id();
        var children = new ArrayList<Explanation>();
        finding.gate()
                .filter(gate -> gate.closed().possible())
                .ifPresent(gate -> children.add(new Explanation(
                        id + "/gate", new OfGate(gate), facts(gate.facts(), Role.COUNTS_AGAINST, id + "/gate"))));
        finding.set().ifPresent(set -> children.add(of(set, id + "/set")));
        finding.measurements().forEach(measurement -> children.add(of(measurement, id)));
        return new Explanation(id, new OfIndicator(finding), List.copyOf(children));
    }

    private static Explanation of(EvaluatorsState set, String id) {
        return new Explanation(id, new OfEvaluatorsState(set), facts(List.of(set.set()), Role.COUNTS, id));
    }

    private static Explanation of(Measurement measurement, String parent) {
        var id = parent + "/" + measurement.signal().id();
        var facts = new ArrayList<Explanation>();
        var seen = new HashSet<Fact>();
        addFacts(facts, measurement.counted(), Role.COUNTS, id, seen);
        addFacts(facts, measurement.against(), Role.COUNTS_AGAINST, id, seen);
        addFacts(facts, measurement.doubtful(), Role.IN_DOUBT, id, seen);
        addFacts(facts, measurement.declared(), Role.DECLARES, id, seen);
        return new Explanation(id, new OfSignal(measurement), List.copyOf(facts));
    }

    /** A fact that bears on a signal in two ways stands there once, by the first of them. */
    private static void addFacts(List<Explanation> to, List<Fact> facts, Role role, String parent, Set<Fact> seen) {
        facts.stream().filter(seen::add).forEach(fact -> to.add(of(fact, role, parent)));
    }

    private static Explanation of(Alarm alarm, String parent) {
        var about =
                alarm.facts().isEmpty() ? "" : "-" + alarm.facts().getFirst().id();
        var id = parent + "/alarm-"
                + alarm.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + about;
        return new Explanation(id, new OfAlarm(alarm), facts(alarm.facts(), Role.COUNTS, id));
    }

    /** A fact that bears on a node more than once stands there once. */
    private static List<Explanation> facts(List<Fact> facts, Role role, String parent) {
        return facts.stream().distinct().map(fact -> of(fact, role, parent)).toList();
    }

    private static Explanation of(Fact fact, Role role, String parent) {
        var id = parent + "/" + fact.id();
        var quotations = new ArrayList<Explanation>();
        for (var i = 0; i < fact.source().size(); i++) {
            quotations.add(new Explanation(
                    id + "/" + (i + 1), new OfQuotation(fact.source().get(i)), List.of()));
        }
        return new Explanation(id, new OfFact(fact, role), List.copyOf(quotations));
    }
}

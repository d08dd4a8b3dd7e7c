package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Text;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.Comparison.Reason;
import org.kembar.evaluation.Comparison.Result;
import org.kembar.measurement.State;

/** Holds the published verdicts of a case file against the computed states. */
final class JudgementComparison {

    private final Evaluator evaluator;
    private final CaseFile file;
    private final Framework framework;
    private final Scope scope;
    private final List<Finding> findings;
    private final Map<Asked, List<Finding>> inOtherScopes = new HashMap<>();
    private final Map<String, List<Finding>> byOtherFrameworks = new HashMap<>();

    private record Asked(String framework, Scope scope) {}

    JudgementComparison(Evaluator evaluator, CaseFile file, Framework framework, Scope scope, List<Finding> findings) {
        this.evaluator = evaluator;
        this.file = file;
        this.framework = framework;
        this.scope = scope;
        this.findings = findings;
    }

    List<Comparison> all() {
        return file.judgements().stream()
                .sorted(Comparator.comparing(Judgement::id))
                .flatMap(judgement -> Stream.concat(judgement.verdicts().stream(), judgement.overall().stream())
                        .map(verdict -> compare(judgement, verdict)))
                .toList();
    }

    private Comparison compare(Judgement judgement, Judgement.Verdict verdict) {
        var means = evaluator
                .standards()
                .verdictWords()
                .word(verdict.verdict())
                .map(VerdictWords.Word::states)
                .orElse(Set.of());
        var theirs = judgement.framework().flatMap(this::framework);
        var indicator = theirs.flatMap(f -> verdict.indicator()
                .flatMap(id ->
                        f.indicators().stream().filter(i -> i.id().equals(id)).findFirst()));
        if (indicator.isEmpty()) {
            var why = verdict.indicator().isEmpty() ? Reason.Kind.NO_OVERALL_SCORE : Reason.Kind.OTHER_FRAMEWORK;
            return notComparable(judgement, verdict, means, why);
        }
        var position = theirs.get().indicators().indexOf(indicator.get());
        var theirScope = theirScope(judgement);
        if (theirScope.isEmpty()) {
            return notComparable(judgement, verdict, means, Reason.Kind.LATER_TIME);
        }
        var inTheirScope = findings(theirs.get(), theirScope.get()).get(position);
        var here = findings(theirs.get()).get(position);
        var result = result(here.state(), means);
        return new Comparison(
                judgement,
                verdict,
                word(verdict),
                indicator,
                means,
                Optional.of(here.state()),
                Optional.of(inTheirScope.state()),
                result,
                reasons(judgement, verdict, means, here, inTheirScope, result));
    }

    /** The word from the list of known words; one that is not listed stands as it is. */
    private Text word(Judgement.Verdict verdict) {
        return evaluator
                .standards()
                .verdictWords()
                .word(verdict.verdict())
                .map(VerdictWords.Word::name)
                .orElseGet(() -> Text.of("en", verdict.verdict()));
    }

    private Comparison notComparable(
            Judgement judgement, Judgement.Verdict verdict, Set<State> means, Reason.Kind why) {
        var reason = Reason.of(means.isEmpty() ? Reason.Kind.WORD_WITHOUT_PLACE : why);
        return new Comparison(
                judgement,
                verdict,
                word(verdict),
                Optional.empty(),
                means,
                Optional.empty(),
                Optional.empty(),
                Result.NOT_COMPARABLE,
                List.of(reason));
    }

    /** The framework in use, so that a user's own file is found, before the built-in ones. */
    private Optional<Framework> framework(String id) {
        return framework.id().equals(id)
                ? Optional.of(framework)
                : evaluator.standards().framework(id);
    }

    /**
     * The author's fields and period, at the end of the period but never later than the date asked about; nothing if the
     * period had not begun by then.
     */
    private Optional<Scope> theirScope(Judgement judgement) {
        var from = judgement.period().earliest();
        var end = judgement.period().latest();
        var to = end.isAfter(scope.asOf()) ? scope.asOf() : end;
        if (from.isAfter(to)) {
            return Optional.empty();
        }
        var period = from.equals(LocalDate.MIN) ? Optional.<DayRange>empty() : Optional.of(new DayRange(from, to));
        return Optional.of(new Scope(judgement.fields(), period, to));
    }

    private List<Finding> findings(Framework framework, Scope scope) {
        return inOtherScopes.computeIfAbsent(
                new Asked(framework.id(), scope), _ -> evaluator.profile(file, framework, scope));
    }

    private List<Finding> findings(Framework other) {
        return other.id().equals(framework.id())
                ? findings
                : byOtherFrameworks.computeIfAbsent(other.id(), _ -> evaluator.profile(file, other, scope));
    }

    static Result result(State computed, Set<State> means) {
        if (means.isEmpty()) {
            return Result.NOT_COMPARABLE;
        }
        if (!computed.isRated()) {
            return Result.CANNOT_CONFIRM;
        }
        if (means.contains(computed)) {
            return Result.AGREES;
        }
        var apart = means.stream()
                .mapToInt(state -> Math.abs(state.points() - computed.points()))
                .min()
                .orElse(0);
        return apart == 1 ? Result.PARTLY : Result.CONTRADICTS;
    }

    private List<Reason> reasons(
            Judgement judgement,
            Judgement.Verdict verdict,
            Set<State> means,
            Finding here,
            Finding inTheirScope,
            Result result) {
        var reasons = new ArrayList<Reason>();
        if (result == Result.AGREES) {
            return List.of();
        }
        if (means.isEmpty()) {
            return List.of(Reason.of(Reason.Kind.WORD_WITHOUT_PLACE));
        }
        theirScope(result, result(inTheirScope.state(), means))
                .ifPresent(kind -> reasons.add(Reason.of(kind, decisive(inTheirScope))));
        if (verdict.asks().isPresent()) {
            reasons.add(Reason.of(Reason.Kind.DIFFERENT_QUESTION));
        }
        if (result == Result.CANNOT_CONFIRM) {
            reasons.add(Reason.of(Reason.Kind.RECORD_TOO_THIN));
            leaning(here, means).ifPresent(kind -> reasons.add(pointing(here, means, kind)));
        }
        if (result != Result.CANNOT_CONFIRM) {
            reasons.addAll(new AuthorsKnowledge(file, judgement, verdict).lacked(decisive(here)));
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(Reason.Kind.WEIGHED_DIFFERENTLY, decisive(here)));
        }
        return List.copyOf(reasons);
    }

    /** What the computed state in the author's own fields and period says to the difference. */
    private static Optional<Reason.Kind> theirScope(Result here, Result there) {
        return switch (there) {
            case AGREES -> Optional.of(Reason.Kind.DIFFERENT_SCOPE);
            case PARTLY, CONTRADICTS ->
                here == Result.CANNOT_CONFIRM ? Optional.of(Reason.Kind.CONTRADICTED_IN_THEIR_SCOPE) : Optional.empty();
            case CANNOT_CONFIRM, NOT_COMPARABLE -> Optional.empty();
        };
    }

    /** The signals that point the way the reason says, with their deciding facts. */
    private static Reason pointing(Finding finding, Set<State> means, Reason.Kind kind) {
        var pointing = finding.measurements().stream()
                .filter(m ->
                        m.state().isRated() && means.contains(m.state()) == (kind == Reason.Kind.LEANS_THE_SAME_WAY))
                .toList();
        var facts =
                pointing.stream().flatMap(m -> m.decisive().stream()).distinct().toList();
        return new Reason(kind, pointing, facts);
    }

    private static Optional<Reason.Kind> leaning(Finding finding, Set<State> means) {
        if (finding.mean().isEmpty()) {
            return Optional.empty();
        }
        var towards = Aggregation.byMean(finding.mean().getAsDouble());
        return Optional.of(means.contains(towards) ? Reason.Kind.LEANS_THE_SAME_WAY : Reason.Kind.LEANS_THE_OTHER_WAY);
    }

    /** What closes the gate, where one decides; otherwise the facts behind the signals that were rated. */
    private static List<Fact> decisive(Finding finding) {
        var gate = finding.gate().filter(g -> g.closed().certain());
        if (gate.isPresent()) {
            return gate.get().facts();
        }
        return finding.measurements().stream()
                .filter(m -> m.state().isRated())
                .flatMap(m -> m.decisive().stream())
                .filter(fact -> !(fact instanceof Judgement))
                .distinct()
                .toList();
    }
}

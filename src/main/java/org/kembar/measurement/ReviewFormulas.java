package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/** C10: do the cities look back, and do they learn from it? A paper about the partnership is no evaluation of the cities'. */
final class ReviewFormulas {

    static final Map<String, Formula> ALL = Map.of(
            "C10.1", ReviewFormulas::recency,
            "C10.2", ReviewFormulas::targets,
            "C10.3", ReviewFormulas::joint,
            "C10.4", ReviewFormulas::afterAction,
            "C10.5",
                    (view, working) ->
                            Obligations.closed(view, working, Obligation.Kind.RECOMMENDATION, Term.CARRIED_OUT),
            "C10.6",
                    (view, working) ->
                            Obligations.closed(view, working, Obligation.Kind.IMPLEMENTATION_REPORT, Term.SUBMITTED));

    private ReviewFormulas() {}

    private static Measurement recency(View view, Working working) {
        var evaluations = evaluations(view);
        var never = declaredNever(view);
        noteBegin(view, working);
        if (!evaluations.isEmpty()) {
            if (working.isNoting()) {
                // The last one decides, and stands first.
                evaluations.stream()
                        .sorted(Comparator.comparing(
                                        (Judgement j) -> completed(j).to())
                                .reversed())
                        .forEach(evaluation -> note(evaluation, working));
            }
            var value = sinceLast(evaluations, view.asOf());
            return working.term(Term.MONTHS_SINCE, value)
                    .measured(value, everEvaluated(view).or(Truth.of(!never.isEmpty())));
        }
        return never.isEmpty()
                ? noneOnRecord(view, working)
                : working.declared(never).measured(Interval.atLeast(Double.POSITIVE_INFINITY));
    }

    /** As far back as the record is whole there was none; before that there may have been one. */
    private static Measurement noneOnRecord(View view, Working working) {
        var since = view.capturedSince(Assertion.About.EVALUATIONS);
        if (since.isPresent()) {
            var months = months(since.get().minusDays(1), view.asOf());
            return working.declared(view.captured(Assertion.About.EVALUATIONS, new DayRange(since.get(), view.asOf())))
                    .term(Term.MONTHS_SINCE, Interval.atLeast(months))
                    .needsComplete(view, Assertion.About.EVALUATIONS, ever(view))
                    .measured(Interval.atLeast(months));
        }
        if (working.isNoting()) {
            view.onceDeclared(Assertion.About.EVALUATIONS).forEach(working::doubtful);
        }
        return working.nothing();
    }

    /**
     * The declarations that there never was one: from the beginning of the partnership to this day, stated or by a record that is
     * whole. What is declared of one month says nothing of the years before it.
     */
    private static List<Fact> declaredNever(View view) {
        return view.captured(Assertion.About.EVALUATIONS, ever(view));
    }

    /** Whether what is declared reaches back to the beginning hangs on what tells when that was. */
    private static void noteBegin(View view, Working working) {
        if (working.isNoting()
                && !view.onceDeclared(Assertion.About.EVALUATIONS).isEmpty()) {
            working.basis(view::tellingBegin);
        }
    }

    private static DayRange ever(View view) {
        return new DayRange(begin(view), view.asOf());
    }

    /** The first day on which the partnership can have begun; any day before, if nobody knows. */
    private static LocalDate begin(View view) {
        return view.begin().map(DayRange::from).orElse(LocalDate.MIN);
    }

    /**
     * Whether it is known that the cities had never completed an evaluation by the date asked about. A statement of a part of the time
     * leaves the rest in doubt.
     */
    static Absence neverEvaluated(View view) {
        var never = declaredNever(view);
        return never.isEmpty()
                ? Absence.of(
                        view.absentFromPart(Assertion.About.EVALUATIONS, ever(view)),
                        () -> everEvaluated(view).or(Truth.CANNOT_TELL))
                : Absence.of(never, () -> everEvaluated(view));
    }

    /**
     * What says that there had been none by some day: a statement, or a record that is whole from the beginning of the
     * partnership to that day and holds none.
     */
    static List<Assertion> onceNeverEvaluated(View view) {
        return view.onceDeclared(Assertion.About.EVALUATIONS).stream()
                .filter(a -> a.says() == Assertion.Says.ABSENT
                        || a.period()
                                .filter(period -> !period.earliest().isAfter(begin(view)))
                                .isPresent())
                .toList();
    }

    private static void note(Judgement evaluation, Working working) {
        var completed = completed(evaluation);
        if (completed.from().equals(completed.to())) {
            working.counted(evaluation);
        } else {
            working.doubtfulDate(evaluation);
        }
    }

    /** From the last day on which any can have been completed; from the last by which one surely was. */
    private static Interval sinceLast(List<Judgement> evaluations, LocalDate asOf) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.POSITIVE_INFINITY;
        for (var evaluation : evaluations) {
            var completed = completed(evaluation);
            least = Math.min(least, months(completed.to(), asOf));
            if (!completed.to().isAfter(asOf)) {
                most = Math.min(most, months(completed.from(), asOf));
            }
        }
        return new Interval(least, most);
    }

    private static double months(LocalDate from, LocalDate to) {
        return from.equals(LocalDate.MIN) ? Double.POSITIVE_INFINITY : Math.max(0, ChronoUnit.MONTHS.between(from, to));
    }

    /** The days on which it can have been completed: when it was issued, or else at the end of the time it judges. */
    private static DayRange completed(Judgement judgement) {
        return judgement.issued().orElse(judgement.period()).end();
    }

    /** The cities' own evaluations that can have been completed by the date asked about. */
    private static List<Judgement> evaluations(View view) {
        var evaluations = new ArrayList<Judgement>();
        for (var judgement : view.chronicle().citiesJudgements()) {
            if (!completed(judgement).from().isAfter(view.asOf())) {
                evaluations.add(judgement);
            }
        }
        return evaluations;
    }

    /** Whether the cities had completed an evaluation by the date asked about. */
    static Truth everEvaluated(View view) {
        var ever = Truth.NO;
        for (var evaluation : evaluations(view)) {
            ever = ever.or(completed(evaluation).to().isAfter(view.asOf()) ? Truth.CANNOT_TELL : Truth.YES);
        }
        return ever;
    }

    private static Measurement targets(View view, Working working) {
        var share = working.share();
        var any = false;
        var none = view.captured(Assertion.About.OUTPUT_TARGETS, DayRange.of(view.asOf()));
        working.declared(none);
        for (var output : view.chronicle().outputs()) {
            if (output.planned()) {
                var measurable = output.has(Output.Aspect.BASELINE).and(output.has(Output.Aspect.TARGET));
                share.add(
                        output, Truth.YES, measurable == Truth.CANNOT_TELL && !none.isEmpty() ? Truth.NO : measurable);
                any = true;
            }
        }
        return !any && !none.isEmpty() ? working.measured(0) : share.measured(Term.WITH_TARGETS, Term.OUTPUTS);
    }

    private static Measurement joint(View view, Working working) {
        var window = view.days(working.window());
        var never = declaredNever(view);
        noteBegin(view, working);
        var none = never.isEmpty() ? view.captured(Assertion.About.EVALUATIONS, window) : never;
        var share = working.declared(none).share();
        var any = false;
        for (var evaluation : evaluations(view)) {
            var completed = completed(evaluation);
            var member =
                    window.encloses(completed) ? Truth.YES : window.overlaps(completed) ? Truth.CANNOT_TELL : Truth.NO;
            share.add(evaluation, member, evaluation.joint().map(Truth::of).orElse(Truth.CANNOT_TELL));
            any |= member.possible();
        }
        return !any && !none.isEmpty() ? working.measured(0) : share.measured(Term.JOINT, Term.EVALUATIONS);
    }

    /** The participants were asked soon after, and the use of the learning was checked about half a year later. */
    private static Measurement afterAction(View view, Working working) {
        var days = working.signal().days();
        var months = working.signal().followUpMonths();
        var tolerance = working.signal().toleranceMonths();
        var followedUp = working.remembered()
                .property(
                        false,
                        dated -> asked(dated, days).and(checked(dated, months - tolerance, months + tolerance)),
                        activity -> activity.participantsEvaluated().isPresent()
                                && activity.learningChecked().isPresent());
        return HeldActivities.shareByNow(
                view,
                working,
                Term.FOLLOWED_UP,
                followedUp,
                activity -> List.of(activity.participantsEvaluated(), activity.learningChecked()));
    }

    private static Truth asked(Dated<Activity> dated, int days) {
        return dated.fact()
                .participantsEvaluated()
                .map(when -> HeldActivities.atMostAfter(dated.date(), when, days))
                .orElse(Truth.CANNOT_TELL);
    }

    private static Truth checked(Dated<Activity> dated, int leastMonths, int mostMonths) {
        var most = mostMonths * 31;
        var tooSoon = leastMonths * 30 - 1;
        return dated.fact()
                .learningChecked()
                .map(when -> HeldActivities.atMostAfter(dated.date(), when, most)
                        .and(HeldActivities.atMostAfter(dated.date(), when, tooSoon)
                                .not()))
                .orElse(Truth.CANNOT_TELL);
    }
}

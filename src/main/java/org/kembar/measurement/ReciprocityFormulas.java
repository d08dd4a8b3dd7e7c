package org.kembar.measurement;

import java.util.List;
import java.util.Map;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Output;
import org.kembar.casefile.Side;
import org.kembar.casefile.Survey;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Members;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C9: do both sides give, and do both sides gain? */
final class ReciprocityFormulas {

    static final Map<String, Formula> ALL = Map.of(
            "C9.1", ReciprocityFormulas::directionBalance,
            "C9.2", ReciprocityFormulas::hostBalance,
            "C9.3", ReciprocityFormulas::mutualBenefit,
            "C9.4", ReciprocityFormulas::ownOffer,
            "C9.5", ReciprocityFormulas::perceptionGap);

    private static final Interval NONE = Interval.exactly(0);
    private static final Interval ONE = Interval.exactly(1);
    private static final Interval PERHAPS_ONE = new Interval(0, 1);

    private ReciprocityFormulas() {}

    /** People of one side in what the other side hosts or teaches, in person-days where all are known, else in persons. */
    private static Measurement directionBalance(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var held = view.held(span).within(captured);
        if (Working.isKnownEmpty(held, captured)) {
            return working.nothingThere(captured);
        }
        var allInDays = working.remembered()
                .property(dated -> Truth.of(dated.fact().participants().stream()
                        .allMatch(group -> group.personDays().isPresent())));
        allInDays.askAll(held);
        var inDays = held.possible().common(allInDays.no()) == 0
                ? Truth.YES
                : Truth.of(held.certain().common(allInDays.no()) == 0).and(Truth.CANNOT_TELL);
        if (inDays != Truth.CANNOT_TELL) {
            return directionBalance(view, held, captured, inDays.certain(), working);
        }
        // Whether days or persons are counted hangs on activities that may not belong.
        var byDays = working.aside(sheet -> directionBalance(view, held, captured, true, sheet));
        var byPersons = directionBalance(view, held, captured, false, working).value();
        return byDays.isEmpty() || byPersons.isEmpty()
                ? working.nothing()
                : working.measured(byPersons.get().hull(byDays.get()));
    }

    private static Measurement directionBalance(
            View view, Members<Activity> held, List<Fact> captured, boolean inDays, Working working) {
        var out = working.remembered()
                .amount(inDays ? "days out" : "people out", dated -> people(dated.fact(), Side.A, Side.B, inDays));
        var in = working.remembered()
                .amount(inDays ? "days in" : "people in", dated -> people(dated.fact(), Side.B, Side.A, inDays));
        if (working.isNoting()) {
            held.stream()
                    .filter(dated -> out.of(dated).most() + in.of(dated).most() > 0)
                    .forEach(dated -> note(dated, held.inside(dated), out.of(dated), in.of(dated), working));
        }
        return balance(
                working.declared(captured).needsComplete(view, Assertion.About.ACTIVITIES, view.days(working.window())),
                out.sum(held),
                in.sum(held),
                !captured.isEmpty(),
                Term.OUTGOING,
                Term.INCOMING);
    }

    private static void note(Entry<Activity> dated, Truth member, Interval out, Interval in, Working working) {
        var activity = dated.fact();
        if (!member.certain()) {
            working.doubtfulDate(activity);
        } else if (out.isExact() && in.isExact()) {
            working.counted(activity);
        } else {
            working.doubtful(activity)
                    .needs(isWhoseKnown(activity) ? Need.Kind.EXACT_COUNT : Need.Kind.MISSING_DETAIL, activity);
        }
    }

    /** Whether only how many they were can be open: not who gives, nor from which side the others came. */
    private static boolean isWhoseKnown(Activity activity) {
        return activity.provider().or(activity::host).isPresent()
                && !activity.participants().isEmpty()
                && activity.participants().stream()
                        .allMatch(group -> group.side().isPresent());
    }

    /**
     * The people one activity brought from one side to what the other gives, in person-days or in persons. Who is not
     * recorded, or gives unrecorded, may be anybody.
     */
    private static Interval people(Activity activity, Side from, Side to, boolean inDays) {
        var giver = activity.provider().or(activity::host);
        if (giver.isPresent() && giver.get() != to) {
            return Interval.exactly(0);
        }
        if (activity.participants().isEmpty()) {
            return Interval.atLeast(0);
        }
        var sum = Interval.exactly(0);
        for (var group : activity.participants()) {
            if (group.side().isEmpty() || group.side().get() == from) {
                var people = Interval.of(inDays ? group.personDays().orElse(group.count()) : group.count());
                sum = sum.plus(group.side().isEmpty() ? new Interval(0, people.most()) : people);
            }
        }
        return giver.isPresent() ? sum : new Interval(0, sum.most());
    }

    private static Measurement hostBalance(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var held = view.held(span).within(captured);
        if (Working.isKnownEmpty(held, captured)) {
            return working.nothingThere(captured);
        }
        var byA = working.remembered().amount("by A", dated -> hostedBy(Side.A, dated.fact()));
        var byB = working.remembered().amount("by B", dated -> hostedBy(Side.B, dated.fact()));
        if (working.isNoting()) {
            held.forEach(dated -> noteHost(dated.fact(), held.inside(dated), working));
        }
        return balance(
                working.declared(captured).needsComplete(view, Assertion.About.ACTIVITIES, view.days(working.window())),
                byA.sum(held),
                byB.sum(held),
                !captured.isEmpty(),
                Term.HOSTED_BY_A,
                Term.HOSTED_BY_B);
    }

    private static void noteHost(Activity activity, Truth member, Working working) {
        if (activity.host().isEmpty()) {
            working.doubtful(activity).needs(Need.Kind.MISSING_DETAIL, activity);
        } else if (member.certain()) {
            working.counted(activity);
        } else {
            working.doubtfulDate(activity);
        }
    }

    /** Whose host nobody recorded may have been hosted by either side. */
    private static Interval hostedBy(Side side, Activity activity) {
        return activity.host().map(host -> host == side ? ONE : NONE).orElse(PERHAPS_ONE);
    }

    /** One minus the difference over the sum: 1 where both are alike, 0 where all is on one side. */
    private static Measurement balance(
            Working working, Interval one, Interval other, boolean captured, Term oneTerm, Term otherTerm) {
        working.term(oneTerm, one).term(otherTerm, other);
        if (one.least() + other.least() == 0) {
            return working.nothing();
        }
        var first = captured ? one : Interval.atLeast(one.least());
        var second = captured ? other : Interval.atLeast(other.least());
        var meet = first.least() <= second.most() && second.least() <= first.most();
        var least = Math.min(even(first.least(), second.most()), even(first.most(), second.least()));
        var most = meet ? 1 : Math.max(even(first.least(), second.most()), even(first.most(), second.least()));
        return working.measured(new Interval(least, most));
    }

    private static double even(double one, double other) {
        var less = Math.min(one, other);
        var sum = one + other;
        return less == 0 || Double.isInfinite(sum) ? 0 : 2 * less / sum;
    }

    /** Outputs with a documented benefit for either side. */
    private static Measurement mutualBenefit(View view, Working working) {
        var window = view.days(working.window());
        var share = working.share();
        for (var output : view.chronicle().outputs()) {
            if (!output.planned()) {
                var member = output.date().map(date -> date.touches(window)).orElse(Truth.YES);
                share.add(output, member, benefitsBoth(output));
            }
        }
        return share.measured(Term.BENEFIT_BOTH, Term.OUTPUTS);
    }

    /** A benefit that is only claimed is neither documented nor known to be none. */
    private static Truth benefitsBoth(Output output) {
        if (!output.noBenefit().isEmpty()) {
            return Truth.NO;
        }
        var documented = !output.claimed().orElse(false)
                && output.benefits().contains(Side.A)
                && output.benefits().contains(Side.B);
        return documented ? Truth.YES : Truth.CANNOT_TELL;
    }

    private static Measurement ownOffer(View view, Working working) {
        return HeldActivities.share(
                view,
                working,
                Term.PROVIDED_BY_A,
                dated -> dated.fact()
                        .provider()
                        .map(side -> Truth.of(side == Side.A))
                        .orElse(Truth.CANNOT_TELL));
    }

    private static List<Survey> latest(View view, Side side, DayRange window) {
        var ofSide = view.chronicle().file().surveys().stream()
                .filter(s -> s.side() == side)
                .toList();
        return Surveys.latest(ofSide, Survey.Question.BENEFIT, window);
    }

    private static Measurement perceptionGap(View view, Working working) {
        var window = view.days(working.window());
        var own = latest(view, Side.A, window);
        var partner = latest(view, Side.B, window);
        if (own.isEmpty() || partner.isEmpty()) {
            own.forEach(working::doubtful);
            partner.forEach(working::doubtful);
            return working.nothing();
        }
        var byA = Surveys.said(own, window, working);
        var byB = Surveys.said(partner, window, working);
        var apart = Math.max(0, Math.max(byA.least() - byB.most(), byB.least() - byA.most()));
        var farthest = Math.max(byA.most() - byB.least(), byB.most() - byA.least());
        return working.term(Term.RATING_A, byA)
                .term(Term.RATING_B, byB)
                .measured(
                        new Interval(apart, farthest),
                        Surveys.anyInside(own, window).and(Surveys.anyInside(partner, window)));
    }
}

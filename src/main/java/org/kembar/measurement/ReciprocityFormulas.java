package org.kembar.measurement;

import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Count;
import org.kembar.casefile.Output;
import org.kembar.casefile.Side;
import org.kembar.casefile.Survey;
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

    private ReciprocityFormulas() {}

    /** People of one side in what the other side hosts or teaches, in person-days where all are known, else in persons. */
    private static Measurement directionBalance(View view, Working working) {
        var span = Span.window(working.signal());
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var held = view.held(span);
        var inDays = held.stream()
                .flatMap(dated -> dated.fact().participants().stream())
                .allMatch(group -> group.personDays().isPresent());
        var out = Interval.exactly(0);
        var in = Interval.exactly(0);
        for (var dated : held) {
            var member = Working.membership(dated.date(), window, captured);
            if (member.possible()) {
                var toB = people(dated.fact(), Side.A, Side.B, inDays, member);
                var toA = people(dated.fact(), Side.B, Side.A, inDays, member);
                if (toB.most() + toA.most() > 0) {
                    working.mark(dated.fact(), member);
                }
                out = out.plus(toB);
                in = in.plus(toA);
            }
        }
        return balance(working.declared(captured), out, in, !captured.isEmpty(), Term.OUTGOING, Term.INCOMING);
    }

    /** People of one side in what the other gives; who is not recorded, or gives unrecorded, may be anybody. */
    private static Interval people(Activity activity, Side from, Side to, boolean inDays, Truth member) {
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
                var count = interval(inDays ? group.personDays().orElse(group.count()) : group.count());
                sum = sum.plus(group.side().isEmpty() ? new Interval(0, count.most()) : count);
            }
        }
        return member.certain() && giver.isPresent() ? sum : new Interval(0, sum.most());
    }

    private static Interval interval(Count count) {
        return new Interval(
                count.least(), count.most().isPresent() ? count.most().getAsInt() : Double.POSITIVE_INFINITY);
    }

    private static Measurement hostBalance(View view, Working working) {
        var span = Span.window(working.signal());
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var byA = Interval.exactly(0);
        var byB = Interval.exactly(0);
        for (var dated : view.held(span)) {
            var member = Working.membership(dated.date(), window, captured);
            if (member.possible()) {
                var host = dated.fact().host();
                var certain = member.certain() && host.isPresent() ? 1 : 0;
                if (!host.equals(Optional.of(Side.B)) && !host.equals(Optional.of(Side.THIRD))) {
                    byA = byA.plus(new Interval(certain, 1));
                }
                if (!host.equals(Optional.of(Side.A)) && !host.equals(Optional.of(Side.THIRD))) {
                    byB = byB.plus(new Interval(certain, 1));
                }
                working.mark(dated.fact(), host.isPresent() ? member : Truth.CANNOT_TELL);
            }
        }
        return balance(working.declared(captured), byA, byB, !captured.isEmpty(), Term.HOSTED_BY_A, Term.HOSTED_BY_B);
    }

    /** One minus the difference over the sum: 1 where both are alike, 0 where all is on one side. */
    private static Measurement balance(
            Working working, Interval one, Interval other, boolean captured, Term oneTerm, Term otherTerm) {
        working.term(oneTerm, one).term(otherTerm, other);
        if (one.least() + other.least() == 0) {
            return working.nothing();
        }
        if (!captured) {
            working.needs(Need.Kind.DECLARED_COMPLETE);
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
        var window = view.days(Span.window(working.signal()));
        var share = working.share();
        for (var output : view.chronicle().outputs()) {
            if (!output.planned()) {
                var member = output.date().map(date -> date.touches(window)).orElse(Truth.YES);
                share.add(output, member, benefitsBoth(output));
            }
        }
        return share.measured(Term.BENEFIT_BOTH, Term.OUTPUTS);
    }

    private static Truth benefitsBoth(Output output) {
        if (!output.noBenefit().isEmpty()) {
            return Truth.NO;
        }
        return output.benefits().contains(Side.A) && output.benefits().contains(Side.B) ? Truth.YES : Truth.CANNOT_TELL;
    }

    private static Measurement ownOffer(View view, Working working) {
        return InvolvementFormulas.ofHeld(
                view,
                working,
                Term.PROVIDED_BY_A,
                dated -> dated.fact()
                        .provider()
                        .map(side -> Truth.of(side == Side.A))
                        .orElse(Truth.CANNOT_TELL));
    }

    private static Optional<Survey> latest(View view, Side side, DayRange window) {
        var ofSide = view.chronicle().file().surveys().stream()
                .filter(s -> s.side() == side)
                .toList();
        return InvolvementFormulas.latest(ofSide, Survey.Question.BENEFIT, window).stream()
                .findFirst();
    }

    private static Measurement perceptionGap(View view, Working working) {
        var window = view.days(Span.window(working.signal()));
        var own = latest(view, Side.A, window);
        var partner = latest(view, Side.B, window);
        if (own.isEmpty() || partner.isEmpty()) {
            own.ifPresent(working::doubtful);
            partner.ifPresent(working::doubtful);
            return working.nothing();
        }
        working.counted(own.get()).counted(partner.get());
        working.term(Term.RATING_A, own.get().value().doubleValue())
                .term(Term.RATING_B, partner.get().value().doubleValue());
        return working.measured(
                own.get().value().subtract(partner.get().value()).abs().doubleValue());
    }
}

package org.kembar.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.BudgetLine.Stage;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Money;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Paying;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C2: was there money, and did it hold? Amounts are added within one currency only; a conversion would need a rate with date and source. */
final class ResourceFormulas {

    private static final Set<Stage> MONEY_BEHIND_IT =
            EnumSet.of(Stage.PROMISED, Stage.APPROVED, Stage.COMMITTED, Stage.PAID, Stage.ARRANGEMENT);

    static final Map<String, Formula> ALL = Map.of(
            "C2.1",
                    (view, working) ->
                            ratio(view, working, Stage.APPROVED, Term.APPROVED, Stage.REQUESTED, Term.REQUESTED),
            "C2.2", (view, working) -> ratio(view, working, Stage.PAID, Term.PAID, Stage.APPROVED, Term.APPROVED),
            "C2.3", ResourceFormulas::fundingLoss,
            "C2.4", ResourceFormulas::yearsFunded,
            "C2.5", ResourceFormulas::costShare,
            "C2.6", ResourceFormulas::payers);

    private ResourceFormulas() {}

    private static Measurement ratio(
            View view, Working working, Stage above, Term aboveTerm, Stage below, Term belowTerm) {
        var lines = lines(view, working, line -> line.stage() == above || line.stage() == below);
        if (onlyCurrency(lines).isEmpty() || !isAnyOf(below, lines)) {
            lines.forEach(line -> working.doubtful(line.fact()));
            return working.nothing();
        }
        var captured = view.captured(Assertion.About.BUDGET_LINES, view.days(working.window()));
        var refused = above == Stage.APPROVED ? refused(view, working) : Truth.NO;
        if (captured.isEmpty() && !refused.possible() && !isAnyOf(above, lines)) {
            lines.forEach(line -> working.doubtful(line.fact()));
            return working.nothing();
        }
        working.declared(captured).needsComplete(view, Assertion.About.BUDGET_LINES, view.days(working.window()));
        var upper = atLeastUnless(
                captured, sum(view, working, lines, above, ofAPayerOf(lines, below, view.days(working.window()))));
        var lower = atLeastUnless(captured, sum(view, working, lines, below));
        working.term(aboveTerm, upper).term(belowTerm, lower);
        if (lower.most() == 0) {
            return working.nothing();
        }
        // Without a declaration either sum may be higher, so the one over the other may be anything.
        var least = Double.isInfinite(lower.most()) ? 0 : 100 * upper.least() / lower.most();
        var most = lower.least() == 0 ? Double.POSITIVE_INFINITY : 100 * upper.most() / lower.least();
        return working.measured(new Interval(least, most), Truth.of(lower.least() > 0));
    }

    /** Those of the window's lines that are asked about. */
    private static List<Entry<BudgetLine>> lines(View view, Working working, Predicate<BudgetLine> which) {
        var lines = new ArrayList<Entry<BudgetLine>>();
        for (var line : view.budget(working.window())) {
            if (which.test(line.fact())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isAnyOf(Stage stage, List<Entry<BudgetLine>> lines) {
        for (var line : lines) {
            if (line.fact().stage() == stage) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request was surely refused in the window: a sourced nought of what was approved. */
    private static Truth refused(View view, Working working) {
        var refused = Truth.NO;
        var lines = view.budget(working.window());
        for (var line : lines) {
            if (line.fact().stage() == Stage.REFUSED) {
                var inside = lines.inside(line);
                refused = refused.or(inside);
                if (inside.certain()) {
                    working.against(line.fact());
                } else {
                    working.doubtfulDate(line.fact());
                }
            }
        }
        return refused;
    }

    /** Money nobody recorded may have been there: without a declaration the sum is only a lower bound. */
    private static Interval atLeastUnless(List<Fact> captured, Interval sum) {
        return captured.isEmpty() ? Interval.atLeast(sum.least()) : sum;
    }

    private static Interval sum(View view, Working working, List<Entry<BudgetLine>> lines, Stage stage) {
        return sum(view, working, lines, stage, _ -> Truth.YES);
    }

    private static Interval sum(
            View view,
            Working working,
            List<Entry<BudgetLine>> lines,
            Stage stage,
            Function<BudgetLine, Truth> belongs) {
        var window = view.days(working.window());
        var least = BigDecimal.ZERO;
        var most = BigDecimal.ZERO;
        for (var line : lines) {
            var counts = line.fact().stage() == stage ? belongs.apply(line.fact()) : Truth.NO;
            if (counts.possible()) {
                var amount = amount(line.fact());
                most = most.add(amount);
                if (!line.touches(window).certain()) {
                    working.doubtfulDate(line.fact());
                } else if (counts.certain()) {
                    least = least.add(amount);
                    working.counted(line.fact());
                } else {
                    working.doubtful(line.fact());
                    needPayer(line.fact(), lines, window, working);
                }
            } else if (line.fact().stage() == stage) {
                // That there is any of the stage tells that nought of this payer is known.
                working.basis(line.fact());
            }
        }
        return new Interval(least.doubleValue(), most.doubleValue());
    }

    /** What would tell whether the payer of a line stands in one of the other stage: when that was, or whose money it is. */
    private static void needPayer(BudgetLine line, List<Entry<BudgetLine>> lines, DayRange window, Working working) {
        for (var other : lines) {
            var isSame = Paying.of(line).isSameAs(Paying.of(other.fact()));
            if (other.fact().stage() != line.stage() && isSame.possible()) {
                if (!other.touches(window).certain()) {
                    working.needs(Need.Kind.EXACT_DATE, other.fact());
                }
                if (!isSame.certain()) {
                    Stream.of(line, other.fact())
                            .filter(open -> Paying.of(open).side().isEmpty())
                            .forEach(open -> working.needs(Need.Kind.MISSING_DETAIL, open));
                }
            }
        }
    }

    /**
     * Whether the payer of a line stands in one of the other stage in the window: what one payer gives is no answer to
     * what was asked of another, and carries out no other's budget.
     */
    private static Function<BudgetLine, Truth> ofAPayerOf(List<Entry<BudgetLine>> lines, Stage stage, DayRange window) {
        var payers = new HashMap<Paying, Truth>();
        for (var line : lines) {
            if (line.fact().stage() == stage) {
                payers.merge(Paying.of(line.fact()), line.touches(window), Truth::or);
            }
        }
        return line -> {
            var whose = Paying.of(line);
            var belongs = Truth.NO;
            for (var payer : payers.entrySet()) {
                belongs = belongs.or(payer.getValue().and(payer.getKey().isSameAs(whose)));
            }
            return belongs;
        };
    }

    private static BigDecimal amount(BudgetLine line) {
        return switch (line.money().orElseThrow()) {
            case Money.Amount figure -> figure.amount();
            case Money.Words _ -> BigDecimal.ZERO;
        };
    }

    /** The one currency of all lines; nothing if a line has no figure or the currencies differ. */
    private static Optional<String> onlyCurrency(List<Entry<BudgetLine>> lines) {
        var currency = Optional.<String>empty();
        for (var line : lines) {
            var ofLine = line.fact().money().map(ResourceFormulas::currency).orElse("");
            if (ofLine.isEmpty()
                    || currency.filter(known -> !known.equals(ofLine)).isPresent()) {
                return Optional.empty();
            }
            currency = Optional.of(ofLine);
        }
        return currency;
    }

    private static String currency(Money money) {
        return switch (money) {
            case Money.Amount figure -> figure.currency();
            case Money.Words _ -> "";
        };
    }

    /** Activities that were cancelled or made smaller for want of money, of all that were planned. */
    private static Measurement fundingLoss(View view, Working working) {
        return PlanningFormulas.ofPlanned(view, working, Term.LOST_TO_BUDGET, ResourceFormulas::lostToBudget);
    }

    private static Truth lostToBudget(Activity activity) {
        if (activity.reducedFor().equals(Optional.of(Activity.Cause.BUDGET))) {
            return Truth.YES;
        }
        return switch (activity.status()) {
            case CANCELLED ->
                activity.cause()
                        .map(cause -> Truth.of(cause == Activity.Cause.BUDGET))
                        .orElse(Truth.CANNOT_TELL);
            case PLANNED -> Truth.CANNOT_TELL;
            case POSTPONED, ONGOING, HELD -> Truth.NO;
        };
    }

    /**
     * Of the last five complete fiscal years (the calendar years of the APBD), those with an approved line. Years that a
     * young partnership has not had yet stay open.
     */
    private static Measurement yearsFunded(View view, Working working) {
        var span = working.window();
        var years = CalendarYears.ofPartnership(view, working);
        if (years.isEmpty()) {
            return working.nothing();
        }
        var funded = years.count(
                view.chronicle().budget(),
                line -> line.stage() == Stage.APPROVED && isAboveZero(line),
                Assertion.About.BUDGET_LINES,
                working);
        if (funded.isOpen()) {
            return working.nothing();
        }
        working.term(Term.YEARS_FUNDED, funded.with()).term(Term.YEARS, funded.all());
        years.name(working);
        var asked = CalendarYears.asked(span);
        if (asked > funded.all().least()) {
            // Only what is recorded of years to come can settle it.
            working.needs(Need.Kind.ANY_RECORD);
        }
        // The years a young partnership has not had yet may be funded: all but those surely without.
        return working.measured(
                new Interval(funded.with().least(), asked - funded.without().least()), years.exist());
    }

    private static boolean isAboveZero(BudgetLine line) {
        return line.money()
                .map(money -> switch (money) {
                    case Money.Amount figure -> figure.amount().signum() > 0;
                    case Money.Words _ -> true;
                })
                .orElse(true);
    }

    /** The cost is whole only where all budget lines are declared recorded; else either part may be higher. */
    private static Measurement costShare(View view, Working working) {
        var paid = lines(view, working, line -> line.stage() == Stage.PAID);
        if (onlyCurrency(paid).isEmpty()) {
            paid.forEach(line -> working.doubtful(line.fact()));
            return working.nothing();
        }
        var partner = sum(
                view,
                working,
                paid,
                Stage.PAID,
                line -> Truth.of(Paying.of(line).isPartners()));
        var others = sum(
                view,
                working,
                paid,
                Stage.PAID,
                line -> Truth.of(!Paying.of(line).isPartners()));
        var captured = view.captured(Assertion.About.BUDGET_LINES, view.days(working.window()));
        if (partner.most() + others.most() == 0) {
            return working.nothing();
        }
        working.declared(captured);
        if (captured.isEmpty()) {
            return working.needsComplete(view, Assertion.About.BUDGET_LINES, view.days(working.window()))
                    .term(Term.PARTNER_SHARE, Interval.atLeast(partner.least()))
                    .term(Term.PAID, Interval.atLeast(partner.least() + others.least()))
                    .measured(new Interval(0, 100));
        }
        var least = partner.least() == 0 ? 0 : 100 * partner.least() / (partner.least() + others.most());
        var most = partner.most() == 0 ? 0 : 100 * partner.most() / (partner.most() + others.least());
        return working.term(Term.PARTNER_SHARE, partner)
                .term(Term.PAID, partner.plus(others))
                .measured(new Interval(least, most), Truth.of(partner.least() + others.least() > 0));
    }

    /** Different kinds of payers; a standing arrangement without a date counts for every window. */
    private static Measurement payers(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.BUDGET_LINES, window);
        var certain = EnumSet.noneOf(BudgetLine.Payer.class);
        var possible = EnumSet.noneOf(BudgetLine.Payer.class);
        var lines = view.budget(span);
        for (var line : lines) {
            if (MONEY_BEHIND_IT.contains(line.fact().stage())) {
                var standing = line.fact().stage() == Stage.ARRANGEMENT && line.isUndated();
                possible.add(Paying.of(line.fact()).payer());
                if (standing || lines.inside(line).certain()) {
                    certain.add(Paying.of(line.fact()).payer());
                    working.counted(line.fact());
                } else {
                    working.doubtfulDate(line.fact());
                }
            }
        }
        if (possible.isEmpty() && captured.isEmpty()) {
            return working.nothing();
        }
        var most = captured.isEmpty() ? BudgetLine.Payer.values().length : possible.size();
        var value = new Interval(certain.size(), most);
        return working.declared(captured)
                .needsComplete(view, Assertion.About.BUDGET_LINES, window)
                .term(Term.PAYERS, value)
                .measured(value);
    }
}

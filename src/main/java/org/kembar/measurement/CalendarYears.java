package org.kembar.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * Whole calendar years, the fiscal years of the APBD. A year that is not over cannot be called empty, and a year before
 * the partnership began is not the partnership's.
 *
 * @param first the first year that can be the partnership's
 * @param firstAtLatest the first year that surely is
 * @param begin the first day on which the partnership can have begun
 */
record CalendarYears(View view, int first, int firstAtLatest, int last, LocalDate begin) {

    private static final int MONTHS = 12;

    /**
     * What facts make of the years.
     *
     * @param with the years in which at least one of the facts lies
     * @param without the years in which surely none lies
     * @param all how many years there are
     * @param percent the one of the other
     * @param isOpen whether nothing is known of any of the years
     */
    record Tally(Interval with, Interval without, Interval all, Interval percent, boolean isOpen) {}

    /**
     * What is known of one year.
     *
     * @param lies whether at least one of the facts lies in it
     * @param isByChoiceOnly whether only facts of one day can, each of which may lie in another year instead
     */
    record OfYear(Truth lies, boolean isByChoiceOnly) {

        private static final OfYear OPEN = new OfYear(Truth.CANNOT_TELL, false);

        private boolean isOpenWhateverTheChoices() {
            return lies.possible() && !isByChoiceOnly;
        }
    }

    /** The last complete years of the span, as many as its months make. */
    static CalendarYears complete(View view, Span span) {
        var days = view.days(span);
        var last = days.to().plusDays(1).getYear() - 1;
        var first = last - asked(span) + 1;
        if (view.hasPeriod()) {
            first = Math.max(first, days.from().minusDays(1).getYear() + 1);
        }
        return new CalendarYears(view, first, first, last, LocalDate.MIN);
    }

    /** As {@link #complete}, none of them before the partnership began; empty if nothing shows that it has begun. */
    static CalendarYears ofPartnership(View view, Working working) {
        var years = complete(view, working.window());
        working.basis(view::tellingBegin);
        return view.begin()
                .map(begin -> new CalendarYears(
                        view,
                        Math.max(years.first, begin.from().getYear()),
                        Math.max(years.first, begin.to().getYear()),
                        years.last,
                        begin.from()))
                .orElseGet(() -> new CalendarYears(view, years.last + 1, years.last + 1, years.last, LocalDate.MIN));
    }

    /** As many years as the months of the span make. */
    static int asked(Span span) {
        return span.months() / MONTHS;
    }

    boolean isEmpty() {
        return last < first;
    }

    /** Whether there is any year, whenever the partnership began. */
    Truth exist() {
        return isEmpty() ? Truth.NO : Truth.of(firstAtLatest <= last).or(Truth.CANNOT_TELL);
    }

    private int size() {
        return isEmpty() ? 0 : last - first + 1;
    }

    /** Which years these are, and what would settle with which they begin. */
    void name(Working working) {
        if (first < firstAtLatest) {
            working.needsExactDates(view.instruments(), view.asOf());
            if (!view.instruments().anyBegunBy(view.asOf()).certain()) {
                view.beforeFirstActivity()
                        .ifPresent(days -> working.needsComplete(view, Assertion.About.ACTIVITIES, days));
            }
        }
        working.term(Term.FIRST_YEAR, new Interval(first, Math.min(firstAtLatest, last)))
                .term(Term.LAST_YEAR, last);
    }

    /**
     * In how many of the years at least one of the facts lies; a year without any counts as empty only if that is
     * declared. A fact that surely lies in one of several years makes one of them no empty year. Where it is open with which
     * year they begin, for every such year.
     *
     * @param facts of all times, in their order
     * @param which those of them that count
     */
    <T extends Fact> Tally count(List<Entry<T>> facts, Predicate<T> which, Assertion.About about, Working working) {
        var answers = answers(facts, which, about, working);
        var uncertain = working.remembered().uncertainYears(() -> UncertainYears.of(facts, which));
        var certain = 0;
        var possible = 0;
        var counted = Optional.<Tally>empty();
        for (var year = last; year >= first; year--) {
            certain += answers[year - first].lies().certain() ? 1 : 0;
            possible += answers[year - first].isOpenWhateverTheChoices() ? 1 : 0;
            if (year <= firstAtLatest || year == first) {
                var further =
                        uncertain.fewestFurther(y -> answers[y - first].lies().certain(), year, last);
                var filled = uncertain.mostFilled(y -> answers[y - first].isByChoiceOnly(), year, last);
                var tally = tally(certain + further, possible + filled, last - year + 1);
                counted = Optional.of(counted.map(fewer -> either(fewer, tally)).orElse(tally));
            }
        }
        return counted.orElseThrow();
    }

    private static Tally tally(int certain, int possible, int all) {
        return new Tally(
                new Interval(certain, possible),
                Interval.exactly(all - possible),
                Interval.exactly(all),
                new Interval(100.0 * certain / all, 100.0 * possible / all),
                certain == 0 && possible == all);
    }

    private static Tally either(Tally fewer, Tally more) {
        return new Tally(
                fewer.with.hull(more.with),
                fewer.without.hull(more.without),
                fewer.all.hull(more.all),
                fewer.percent.hull(more.percent),
                fewer.isOpen && more.isOpen);
    }

    /** For each year whether at least one of the facts lies in it. */
    private <T extends Fact> OfYear[] answers(
            List<Entry<T>> facts, Predicate<T> which, Assertion.About about, Working working) {
        if (working.isNoting()) {
            facts.stream().filter(entry -> which.test(entry.fact())).forEach(entry -> note(entry, working));
        }
        var answers = new OfYear[size()];
        for (var i = 0; i < answers.length; i++) {
            answers[i] = working.remembered().ofYear(first + i, year -> inYear(year(year), facts, which));
        }
        for (var i = 0; i < answers.length; i++) {
            if (!answers[i].lies().certain()) {
                var days = partnerships(year(first + i), about);
                var declared = view.captured(about, days);
                working.declared(declared);
                if (declared.isEmpty()) {
                    answers[i] = OfYear.OPEN;
                }
                if (answers[i].lies().possible()) {
                    working.needsComplete(view, about, days);
                }
            }
        }
        return answers;
    }

    /**
     * The days of a year that must be known to be empty for it to count so: of the year in which the partnership began,
     * those since. What went before is no inactivity of the partnership. Money is approved for the whole fiscal year.
     */
    private DayRange partnerships(DayRange year, Assertion.About about) {
        return about == Assertion.About.ACTIVITIES && year.contains(begin) ? new DayRange(begin, year.to()) : year;
    }

    /** A fact without any date tells nothing of any year. */
    private static <T extends Fact> OfYear inYear(DayRange year, List<Entry<T>> facts, Predicate<T> which) {
        var from = year.from().toEpochDay();
        var to = year.to().toEpochDay();
        var answer = Truth.NO;
        var byChoiceOnly = true;
        for (var entry : facts) {
            if (entry.earliest() > to || answer.certain()) {
                break;
            }
            var inside = entry.touches(from, to);
            if (inside.possible() && !entry.isUndated() && which.test(entry.fact())) {
                answer = answer.or(inside);
                byChoiceOnly &= entry.date().isOnADayOfAChoice();
            }
        }
        return new OfYear(answer, byChoiceOnly && answer == Truth.CANNOT_TELL);
    }

    private void note(Entry<? extends Fact> entry, Working working) {
        var date = entry.date();
        var from = Math.max(first, date.earliest().getYear());
        var to = Math.min(last, date.latest().getYear());
        if (date.equals(EdtfDate.UNKNOWN) || from > to) {
            return;
        }
        if (IntStream.rangeClosed(from, to)
                .anyMatch(year -> date.touches(year(year)).certain())) {
            working.counted(entry.fact());
        } else {
            working.doubtfulDate(entry.fact());
        }
    }

    static DayRange year(int year) {
        return DayRange.ofYear(year);
    }
}

package org.kembar.measurement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/**
 * Whole calendar years, the fiscal years of the APBD. A year that is not over cannot be called empty, and a year before
 * the partnership began is not the partnership's.
 */
record CalendarYears(View view, int first, int last) {

    private static final int MONTHS = 12;

    /** The last complete years of the span, as many as its months make, none of them before the partnership began. */
    static CalendarYears complete(View view, Span span) {
        var days = view.days(span);
        var last = days.to().plusDays(1).getYear() - 1;
        var first = last - span.months() / MONTHS + 1;
        if (view.hasPeriod()) {
            first = Math.max(first, days.from().minusDays(1).getYear() + 1);
        }
        return new CalendarYears(view, Math.max(first, view.begun()), last);
    }

    boolean isEmpty() {
        return last < first;
    }

    int size() {
        return isEmpty() ? 0 : last - first + 1;
    }

    /** In how many of the years at least one of the facts lies; a year without any counts as empty only if that is declared. */
    Interval count(List<? extends Dated<? extends Fact>> facts, Assertion.About about, Working working) {
        var answers = new Truth[size()];
        Arrays.fill(answers, Truth.NO);
        for (var dated : facts) {
            mark(dated, answers, working);
        }
        var certain = 0;
        var possible = 0;
        for (var i = 0; i < answers.length; i++) {
            var declared = view.captured(about, year(first + i));
            working.declared(answers[i].certain() ? List.of() : declared);
            if (answers[i].certain()) {
                certain++;
                possible++;
            } else if (answers[i].possible() || declared.isEmpty()) {
                possible++;
                working.needs(Need.Kind.DECLARED_COMPLETE);
            }
        }
        return new Interval(certain, possible);
    }

    /** A fact without any date tells nothing of any year. */
    private void mark(Dated<? extends Fact> dated, Truth[] answers, Working working) {
        var date = dated.date();
        if (date.equals(EdtfDate.UNKNOWN)) {
            return;
        }
        var from = Math.max(first, date.earliest().getYear());
        var to = Math.min(last, date.latest().getYear());
        var settlesAYear = false;
        for (var year = from; year <= to; year++) {
            var inside = date.touches(year(year));
            settlesAYear |= inside.certain();
            answers[year - first] = answers[year - first].or(inside);
        }
        if (settlesAYear) {
            working.counted(dated.fact());
        } else if (from <= to) {
            working.doubtfulDate(dated.fact());
        }
    }

    private static DayRange year(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}

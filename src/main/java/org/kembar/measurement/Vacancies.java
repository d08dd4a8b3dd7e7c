package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Posts;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;

/**
 * How long the post of the person in charge was empty at a stretch, on either side. A post becomes vacant when somebody
 * leaves it: the time before the first who is known to have been in charge is none, because the post may not have been
 * set up.
 *
 * @param captured whether every term is recorded, so that a time without anybody on record was one without anybody
 */
record Vacancies(DayRange window, boolean captured) {

    static Measurement longest(View view, Working working) {
        var window = view.days(working.window());
        var declared = view.captured(Assertion.About.CONTACTS, window);
        var vacancies = new Vacancies(window, !declared.isEmpty());
        var longest = Interval.exactly(0);
        for (var side : List.of(Side.A, Side.B)) {
            longest = longest.higher(vacancies.unheld(view.chronicle().posts().terms(side)));
        }
        var recorded = Interval.exactly(0);
        for (var contact : view.chronicle().contacts()) {
            recorded = recorded.higher(vacancies.recorded(contact, working));
        }
        longest = longest.higher(recorded);
        if (vacancies.isNothingKnown(longest, recorded, view)) {
            return working.nothing();
        }
        if (working.isNoting()) {
            view.chronicle().contacts().forEach(contact -> vacancies.noteTerm(contact, working));
        }
        return working.declared(declared)
                .needsComplete(view, Assertion.About.CONTACTS, window)
                .term(Term.VACANT_DAYS, longest)
                .measured(longest);
    }

    private boolean isNothingKnown(Interval longest, Interval recorded, View view) {
        if (recorded.most() > 0) {
            return false;
        }
        var nobody = view.chronicle().contacts().stream()
                .allMatch(contact -> Posts.held(contact).isEmpty());
        return nobody || longest.least() == 0 && longest.most() == days(window.from(), window.to());
    }

    /**
     * The longest time without anybody in post: at least between those who can have been there if everybody is recorded,
     * at most between those who surely were.
     */
    private Interval unheld(Posts.Terms terms) {
        if (!captured) {
            return new Interval(0, longest(window.from(), terms.surely()));
        }
        return terms.left()
                .map(left -> new Interval(after(left.to(), terms.possibly()), after(left.from(), terms.surely())))
                .orElse(Interval.exactly(0));
    }

    private double after(LocalDate left, List<DayRange> held) {
        return left.isBefore(window.to()) ? longest(Days.later(left.plusDays(1), window.from()), held) : 0;
    }

    /** The longest time from the day to the end of the window that none of the ranges holds. */
    private double longest(LocalDate from, List<DayRange> held) {
        var longest = 0.0;
        var next = from;
        for (var days : held) {
            if (days.from().isAfter(window.to())) {
                break;
            }
            if (days.from().isAfter(next)) {
                longest = Math.max(longest, days(next, days.from().minusDays(1)));
            }
            if (!days.to().isBefore(window.to())) {
                return longest;
            }
            next = Days.later(next, days.to().plusDays(1));
        }
        return Math.max(longest, days(next, window.to()));
    }

    private Interval recorded(Contact contact, Working working) {
        var vacancy = Posts.vacant(contact).map(this::inside).orElse(Interval.exactly(0));
        if (vacancy.most() > 0) {
            if (vacancy.isExact()) {
                working.counted(contact);
            } else {
                working.doubtfulDate(contact);
            }
        }
        return vacancy;
    }

    /** How many days of the window something lasted. */
    private Interval inside(EdtfDate date) {
        return new Interval(
                days(
                        Days.later(date.start().to(), window.from()),
                        Days.earlier(date.end().from(), window.to())),
                days(
                        Days.later(date.start().from(), window.from()),
                        Days.earlier(date.end().to(), window.to())));
    }

    /** The terms between which a time without anybody lies, or which leave none. */
    private void noteTerm(Contact contact, Working working) {
        var term = Posts.held(contact).filter(time -> time.touches(window).possible());
        if (term.isPresent()) {
            if (isExact(term.get().start()) && isExact(term.get().end())) {
                working.counted(contact);
            } else {
                working.doubtfulDate(contact);
            }
        } else if (Posts.held(contact).isPresent()) {
            working.basis(contact);
        }
    }

    private boolean isExact(DayRange day) {
        return day.from().equals(day.to()) || !day.overlaps(window);
    }

    private static double days(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }
}

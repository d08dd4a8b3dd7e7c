package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.TermOfOffice;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C5: does the partnership keep going? */
final class CommitmentFormulas {

    static final Map<String, Formula> ALL = Map.of(
            "C5.1", CommitmentFormulas::activeYears,
            "C5.2", CommitmentFormulas::momentum,
            "C5.3", CommitmentFormulas::longestGap,
            "C5.4", CommitmentFormulas::leadership,
            "C5.5", CommitmentFormulas::survivesLeadershipChange,
            "C5.6", CommitmentFormulas::followThrough);

    private CommitmentFormulas() {}

    /** The definition of "active": a year in which at least one activity with evidence was held. */
    private static Measurement activeYears(View view, Working working) {
        var years = CalendarYears.ofPartnership(view, working);
        if (years.isEmpty()) {
            return working.nothing();
        }
        var active = years.count(
                view.chronicle().held(), activity -> !activity.source().isEmpty(), Assertion.About.ACTIVITIES, working);
        if (active.isOpen()) {
            return working.nothing();
        }
        working.term(Term.ACTIVE_YEARS, active.with()).term(Term.YEARS, active.all());
        years.name(working);
        return working.measured(active.percent(), years.exist());
    }

    /** Participants of the recent months against those of as many months before. */
    private static Measurement momentum(View view, Working working) {
        var recent = participants(view, working, Span.recent(working.signal().recentMonths()));
        var earlier = participants(view, working, Span.earlier(working.signal().recentMonths()));
        working.term(Term.RECENT, recent).term(Term.EARLIER, earlier);
        if (earlier.most() == 0) {
            var before = view.days(Span.earlier(working.signal().recentMonths()));
            return working.nothingThere(view.captured(Assertion.About.ACTIVITIES, before));
        }
        if (unbounded(recent) && unbounded(earlier)) {
            return working.nothing();
        }
        return working.measured(ratio(recent, earlier), Truth.of(earlier.least() > 0));
    }

    private static Interval ratio(Interval recent, Interval earlier) {
        var least = Double.isInfinite(earlier.most()) ? 0 : recent.least() / earlier.most();
        return new Interval(least, earlier.least() == 0 ? Double.POSITIVE_INFINITY : recent.most() / earlier.least());
    }

    private static boolean unbounded(Interval interval) {
        return interval.least() == 0 && Double.isInfinite(interval.most());
    }

    private static Interval participants(View view, Working working, Span span) {
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        var people = working.remembered().amount("participants", activity -> Participants.of(activity.fact()));
        var held = view.held(span).within(captured);
        if (working.isNoting()) {
            held.forEach(dated -> note(dated, held.inside(dated), people.of(dated), working));
        }
        working.declared(captured);
        if (captured.isEmpty()) {
            working.needsComplete(view, Assertion.About.ACTIVITIES, view.days(span));
            return Interval.atLeast(people.sum(held).least());
        }
        return people.sum(held);
    }

    private static void note(Entry<Activity> dated, Truth member, Interval people, Working working) {
        if (member.certain() && people.isExact()) {
            working.counted(dated.fact());
        } else {
            working.doubtful(dated.fact())
                    .needs(member.certain() ? Need.Kind.EXACT_COUNT : Need.Kind.EXACT_DATE, dated.fact());
        }
    }

    /** Days between one held activity and the next, and from the last one to the end of the window. */
    private static Measurement longestGap(View view, Working working) {
        var span = working.window();
        var window = view.days(span);
        var begun = view.chronicle().begunBy(window.to());
        if (!begun.possible()) {
            return working.nothing();
        }
        var gaps = Gaps.in(span, view);
        var longest = new Interval(gaps.surely(working), gaps.atMost());
        if (working.isNoting()) {
            var last = lastBegunBy(window.to(), view);
            working.counted(last).declared(gaps.recordedBefore());
            var between = gaps.between();
            between.stream().filter(activity -> activity != last).forEach(working::counted);
            // Where the date of the last one leaves open whether anything has begun, another one says so.
            surelyBegunBy(window.to(), view)
                    .filter(activity -> activity != last && !between.contains(activity))
                    .ifPresent(working::counted);
            gaps.vague().forEach(activity -> working.needs(Need.Kind.EXACT_DATE, activity));
        }
        working.needsComplete(view, Assertion.About.ACTIVITIES, gaps.asked()).term(Term.GAP_DAYS, longest);
        return longest.least() == 0 && longest.most() > working.signal().windowMonths() * 30.0
                ? working.nothing()
                : working.measured(longest, begun);
    }

    private static Optional<Activity> surelyBegunBy(LocalDate day, View view) {
        return view.chronicle().held().reversed().stream()
                .filter(dated -> !dated.isUndated() && dated.date().begunBy(day).certain())
                .findFirst()
                .map(Entry::fact);
    }

    private static Activity lastBegunBy(LocalDate day, View view) {
        return view.chronicle().held().reversed().stream()
                .filter(dated -> !dated.isUndated() && dated.date().begunBy(day).possible())
                .findFirst()
                .map(Entry::fact)
                .orElseThrow();
    }

    /**
     * Meetings and letters of mayors, deputies or secretaries, whatever the fields of the scope. Meetings are activities;
     * letters are correspondence, which has a declaration of its own.
     */
    private static Measurement leadership(View view, Working working) {
        var span = Span.recent(working.signal().recentMonths());
        var days = view.days(span);
        var record = view.captured(Assertion.About.LEADERSHIP_MEETINGS, List.of(), days)
                                .isEmpty()
                        && !view.captured(Assertion.About.ACTIVITIES, List.of(), days)
                                .isEmpty()
                ? Assertion.About.ACTIVITIES
                : Assertion.About.LEADERSHIP_MEETINGS;
        var meetings = view.leadersMeetings(span).list();
        var letters = new ArrayList<Entry<Message>>();
        for (var dated : view.messages(span)) {
            if (dated.fact().betweenLeaders().orElse(false)) {
                letters.add(dated);
            }
        }
        var count = working.count(meetings, view, record, List.of(), days)
                .plus(working.count(letters, view, Assertion.About.MESSAGES, List.of(), days));
        if (count.most() > 0
                && isNoneOf(days, meetings, view.captured(record, List.of(), days))
                && isNoneOf(days, letters, view.captured(Assertion.About.MESSAGES, List.of(), days))) {
            return working.nothing();
        }
        return working.term(Term.MEETINGS, count).measured(count);
    }

    private static boolean isNoneOf(DayRange days, List<? extends Dated<?>> all, List<Fact> captured) {
        return all.stream()
                .noneMatch(dated ->
                        Working.membership(dated.date(), days, captured).possible());
    }

    /** Activities in the months after the last change of mayor against as many months before it. */
    private static Measurement survivesLeadershipChange(View view, Working working) {
        var months = working.signal().recentMonths();
        var window = view.days(working.window());
        var terms = Chronicle.byId(view.chronicle().file().termsOfOffice()).stream()
                .filter(term -> term.office() == TermOfOffice.Office.MAYOR)
                .toList();
        var changes = terms.stream()
                .filter(term -> isSuccessor(term, terms).possible() && isLongEnoughAgo(term, months, window, view))
                .toList();
        if (changes.stream()
                .anyMatch(term -> !isOnOneDay(term) || !isSuccessor(term, terms).certain())) {
            for (var open : changes) {
                working.doubtfulDate(open).basis(() -> predecessors(open, terms));
            }
            return working.nothing();
        }
        var change = changes.stream()
                .max(Comparator.comparing((TermOfOffice term) -> term.term().earliest())
                        .thenComparing(TermOfOffice::id));
        if (change.isEmpty()) {
            return working.nothing();
        }
        var day = change.get().term().earliest();
        working.counted(change.get()).basis(() -> predecessors(change.get(), terms));
        var after = held(view, working, new DayRange(day, day.plusMonths(months).minusDays(1)));
        var before = held(view, working, new DayRange(day.minusMonths(months), day.minusDays(1)));
        working.term(Term.RECENT, after).term(Term.EARLIER, before);
        if (before.most() == 0 || unbounded(before)) {
            return working.nothing();
        }
        return working.measured(ratio(after, before), Truth.of(before.least() > 0));
    }

    private static List<TermOfOffice> predecessors(TermOfOffice change, List<TermOfOffice> terms) {
        return terms.stream()
                .filter(term -> term.side() == change.side()
                        && term.term()
                                .start()
                                .from()
                                .isBefore(change.term().start().to()))
                .toList();
    }

    private static boolean isOnOneDay(TermOfOffice term) {
        return term.term().start().from().equals(term.term().start().to());
    }

    /** Whether the term can have begun in the window, and so early that the months after it are over. */
    private static boolean isLongEnoughAgo(TermOfOffice term, int months, DayRange window, View view) {
        var start = term.term().start();
        return start.overlaps(window)
                && !start.from().equals(LocalDate.MIN)
                && !start.from().plusMonths(months).minusDays(1).isAfter(view.asOf());
    }

    /** A term counts as a change only if another one on the same side came before it. */
    private static Truth isSuccessor(TermOfOffice term, List<TermOfOffice> terms) {
        var start = term.term().start();
        var successor = Truth.NO;
        for (var other : terms) {
            if (other.side() == term.side() && !other.id().equals(term.id())) {
                var earlier = other.term().start();
                successor = successor.or(
                        earlier.to().isBefore(start.from())
                                ? Truth.YES
                                : earlier.from().isBefore(start.to()) ? Truth.CANNOT_TELL : Truth.NO);
            }
        }
        return successor;
    }

    private static Interval held(View view, Working working, DayRange days) {
        return working.count(view.held(Span.EVER).list(), view, Assertion.About.ACTIVITIES, days);
    }

    private static Measurement followThrough(View view, Working working) {
        return Obligations.inTime(view, working, List.of(Obligation.Kind.MEETING_ACTION), Term.CLOSED_IN_TIME);
    }
}

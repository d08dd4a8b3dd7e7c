package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.edtf.DayRange;

/** What a scope sees of a case file on the date it asks about. Moves forward in time, never back. */
public final class View {

    private final Chronicle chronicle;
    private final Optional<DayRange> period;
    private final Track<Activity> activities;
    private final Track<Activity> leadersMeetings;
    private final Track<Activity> formalMeetings;
    private final Track<Activity> held;
    private final Track<Activity> requested;
    private final Track<BudgetLine> budget;
    private final Track<Message> messages;
    private final Track<Obligation> obligations;
    private final Map<Span, DayRange> today = new HashMap<>();
    private LocalDate asOf;

    /** Facts of one kind, by the stretches of time that formulas look at. */
    private final class Track<T> {

        private final List<Entry<T>> all;
        private final List<Entry<T>> some;
        private final Map<Span, Slice<T>> slices = new HashMap<>();

        private Track(List<Entry<T>> all) {
            this(all, all);
        }

        private Track(List<Entry<T>> all, List<Entry<T>> some) {
            this.all = all;
            this.some = some;
        }

        private Members<T> in(Span span) {
            var slice = slices.get(span);
            if (slice == null) {
                slice = new Slice<>(all, some);
                slices.put(span, slice);
            }
            return slice.moveTo(days(span));
        }
    }

    public View(Chronicle chronicle, Optional<DayRange> period, LocalDate asOf) {
        this.chronicle = chronicle;
        this.period = period;
        this.asOf = asOf;
        var all = chronicle.activitiesOfAllFields();
        activities = new Track<>(all, chronicle.activities());
        leadersMeetings = new Track<>(all, chronicle.leadersMeetings());
        formalMeetings = new Track<>(all, chronicle.formalMeetings());
        held = new Track<>(all, chronicle.held());
        requested = new Track<>(all, chronicle.requested());
        budget = new Track<>(chronicle.budget());
        messages = new Track<>(chronicle.messages());
        obligations = new Track<>(chronicle.obligations());
    }

    public void moveTo(LocalDate day) {
        if (day.isBefore(asOf)) {
            throw new IllegalArgumentException("Time runs forward from " + asOf + ", not back to " + day);
        }
        asOf = day;
        today.clear();
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Chronicle chronicle() {
        return chronicle;
    }

    public Instruments instruments() {
        return chronicle.instruments();
    }

    public boolean hasPeriod() {
        return period.isPresent();
    }

    /**
     * The days on which the partnership can have begun by now: with its first instrument, or, as long as it may have
     * none, with its first activity. Before the first activity on record there may have been another, unless the record
     * is whole.
     */
    public Optional<DayRange> begin() {
        var byInstrument = instruments().begin(asOf);
        if (instruments().anyBegunBy(asOf).certain()) {
            return byInstrument;
        }
        return byInstrument
                .map(begin -> firstActivity().map(begin::hull).orElse(begin))
                .or(this::firstActivity);
    }

    /** What tells on which days the partnership can have begun. */
    public List<Fact> tellingBegin() {
        var telling = new ArrayList<Fact>(instruments().first(asOf));
        if (!instruments().anyBegunBy(asOf).certain()) {
            var last = begin().map(begin -> begin.to().toEpochDay()).orElse(Long.MIN_VALUE);
            held(Span.EVER).stream()
                    .filter(entry -> !entry.isUndated() && entry.earliest() <= last)
                    .forEach(entry -> telling.add(entry.fact()));
            beforeFirstActivity()
                    .map(days -> captured(Assertion.About.ACTIVITIES, days))
                    .ifPresent(telling::addAll);
        }
        return telling;
    }

    /** The days before the first activity on record; empty if none has a date. */
    public Optional<DayRange> beforeFirstActivity() {
        return firstDated().filter(first -> !first.from().equals(LocalDate.MIN)).map(View::before);
    }

    private static DayRange before(DayRange first) {
        return new DayRange(LocalDate.MIN, first.from().minusDays(1));
    }

    private Optional<DayRange> firstActivity() {
        return firstDated()
                .map(f -> isRecordedBefore(Assertion.About.ACTIVITIES, f.from())
                        ? f
                        : new DayRange(LocalDate.MIN, f.to()));
    }

    /** The days on which the first activity on record can have begun. */
    private Optional<DayRange> firstDated() {
        var first = Optional.<DayRange>empty();
        for (var entry : held(Span.EVER)) {
            if (first.isPresent() && entry.earliest() > first.get().to().toEpochDay()) {
                // Neither this one nor any that follows can have begun as early.
                break;
            }
            if (!entry.isUndated()) {
                var start = entry.date().start();
                first = Optional.of(first.map(f -> f.to().isAfter(start.to()) ? new DayRange(f.from(), start.to()) : f)
                        .orElse(start));
            }
        }
        return first;
    }

    /** Whether the record of everything before the day is declared whole for the scope's fields. */
    public boolean isRecordedBefore(Assertion.About about, LocalDate day) {
        return day.equals(LocalDate.MIN)
                || !captured(about, new DayRange(LocalDate.MIN, day.minusDays(1)))
                        .isEmpty();
    }

    public DayRange days(Span span) {
        var known = today.get(span);
        if (known != null) {
            return known;
        }
        var days = span.days(asOf, period);
        today.put(span, days);
        return days;
    }

    /** The activities that can lie in the span, whatever their status. */
    public Members<Activity> activities(Span span) {
        return activities.in(span);
    }

    /** Meetings of leaders, a question about the partnership as a whole whatever the fields of the scope. */
    public Members<Activity> leadersMeetings(Span span) {
        return leadersMeetings.in(span);
    }

    /** The formal meetings that can lie in the span, whatever their status. */
    public Members<Activity> formalMeetings(Span span) {
        return formalMeetings.in(span);
    }

    /** Those of the activities of the span that took place or are taking place. */
    public Members<Activity> held(Span span) {
        return held.in(span);
    }

    /** The activities held by now in place of another. */
    public List<Entry<Activity>> replacements(Entry<Activity> activity) {
        var ever = chronicle.replacements(activity);
        return ever.isEmpty()
                ? ever
                : ever.stream()
                        .filter(dated -> !dated.date().earliest().isAfter(asOf))
                        .toList();
    }

    /** Of the held activities of the span those that a letter or terms of reference asked for. */
    public Members<Activity> requested(Span span) {
        return requested.in(span);
    }

    public Members<BudgetLine> budget(Span span) {
        return budget.in(span);
    }

    /** What the sides wrote to each other in the span. */
    public Members<Message> messages(Span span) {
        return messages.in(span);
    }

    public Members<Obligation> obligations(Span span) {
        return obligations.in(span);
    }

    /** The declarations that make the record of these days whole for the scope's fields; empty if it is not. */
    public List<Fact> captured(Assertion.About about, DayRange range) {
        return chronicle.capture().covering(about, chronicle.fields(), range);
    }

    public List<Fact> captured(Assertion.About about, List<String> fields, DayRange range) {
        return chronicle.capture().covering(about, fields, range);
    }

    /** As {@link #captured(Assertion.About, DayRange)}, and what is declared of this one fact alone. */
    public List<Fact> capturedOf(Fact fact, Assertion.About about, DayRange range) {
        return chronicle.capture().coveringOf(fact, about, chronicle.fields(), range);
    }

    /** Those of the days whose record nobody declares whole for the fields, stretch by stretch. */
    public List<DayRange> uncaptured(Assertion.About about, List<String> fields, DayRange range) {
        return chronicle.capture().uncovered(about, fields, range);
    }

    /** The longest stretch of these days whose record is declared whole for the scope's fields. */
    public Optional<DayRange> longestCaptured(Assertion.About about, DayRange range) {
        return chronicle.capture().longestCovered(about, chronicle.fields(), range);
    }

    /** Since when, without a break up to the date asked about, the record is declared whole for the scope's fields. */
    public Optional<LocalDate> capturedSince(Assertion.About about) {
        return chronicle.capture().coveredSince(about, chronicle.fields(), asOf);
    }

    /** The declarations that there was none in these days; empty if nobody says so. */
    public List<Fact> absent(Assertion.About about, DayRange range) {
        return chronicle.capture().absent(about, chronicle.fields(), range);
    }

    /** The declarations that there was none in some of these days, whether or not anybody speaks of the others. */
    public List<Fact> absentFromPart(Assertion.About about, DayRange range) {
        return chronicle.capture().absentFromPart(about, chronicle.fields(), range);
    }

    /** The declarations that there was none at least until some day before this one, or in some of the fields. */
    public List<Assertion> onceAbsent(Assertion.About about) {
        return onceDeclared(about).stream()
                .filter(a -> a.says() == Assertion.Says.ABSENT)
                .toList();
    }

    /**
     * The declarations that there was none, or that all are recorded, of some time that has begun by this day. What is
     * declared of one fact only says nothing of the others.
     */
    public List<Assertion> onceDeclared(Assertion.About about) {
        return Chronicle.byId(chronicle.file().assertions()).stream()
                .filter(a -> a.about() == about && a.on().isEmpty())
                .filter(a -> Scope.concerns(chronicle.fields(), a.fields()))
                .filter(a -> a.period().map(p -> p.begunBy(asOf).possible()).orElse(true))
                .toList();
    }
}

package org.kembar.measurement;

import java.time.LocalDate;
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
final class View {

    private final Chronicle chronicle;
    private final Optional<DayRange> period;
    private final Map<Span, Slice<Activity>> activities = new HashMap<>();
    private final Map<Span, Slice<Activity>> activitiesOfAllFields = new HashMap<>();
    private final Map<Span, Slice<BudgetLine>> budget = new HashMap<>();
    private final Map<Span, Slice<Message>> messages = new HashMap<>();
    private final Map<Span, Slice<Obligation>> obligations = new HashMap<>();
    private final Map<Span, Slice<Activity>> held = new HashMap<>();
    private final Map<Span, List<Dated<Activity>>> activitiesNow = new HashMap<>();
    private final Map<Span, List<Dated<Activity>>> heldNow = new HashMap<>();
    private LocalDate asOf;

    View(Chronicle chronicle, Optional<DayRange> period, LocalDate asOf) {
        this.chronicle = chronicle;
        this.period = period;
        this.asOf = asOf;
    }

    void moveTo(LocalDate day) {
        if (day.isBefore(asOf)) {
            throw new IllegalArgumentException("Time runs forward from " + asOf + ", not back to " + day);
        }
        asOf = day;
        activitiesNow.clear();
        heldNow.clear();
    }

    LocalDate asOf() {
        return asOf;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Instruments instruments() {
        return chronicle.instruments();
    }

    boolean hasPeriod() {
        return period.isPresent();
    }

    /** The year the partnership began: that of its first instrument, or else of its first dated activity. */
    int begun() {
        return instruments()
                .firstDay()
                .or(() -> chronicle.activities().stream()
                        .map(dated -> dated.date().earliest())
                        .filter(day -> !day.equals(LocalDate.MIN))
                        .findFirst())
                .map(LocalDate::getYear)
                .orElse(Integer.MAX_VALUE);
    }

    DayRange days(Span span) {
        return span.days(asOf, period);
    }

    /** The activities that can lie in the span, whatever their status. */
    List<Dated<Activity>> activities(Span span) {
        return activitiesNow.computeIfAbsent(
                span,
                s -> activities
                        .computeIfAbsent(s, _ -> new Slice<>(chronicle.activities()))
                        .moveTo(days(s)));
    }

    /** As {@link #activities}, for questions about the partnership as a whole whatever the fields of the scope. */
    List<Dated<Activity>> activitiesOfAllFields(Span span) {
        return activitiesOfAllFields
                .computeIfAbsent(span, _ -> new Slice<>(chronicle.activitiesOfAllFields()))
                .moveTo(days(span));
    }

    /** Those of the activities of the span that took place or are taking place. */
    List<Dated<Activity>> held(Span span) {
        return heldNow.computeIfAbsent(
                span,
                s -> held.computeIfAbsent(s, _ -> new Slice<>(chronicle.held())).moveTo(days(s)));
    }

    /** The activities held by now in place of another. */
    List<Dated<Activity>> replacements(Activity activity) {
        return chronicle.replacements(activity).stream()
                .filter(dated -> !dated.date().earliest().isAfter(asOf))
                .toList();
    }

    List<Dated<BudgetLine>> budget(Span span) {
        return budget.computeIfAbsent(span, _ -> new Slice<>(chronicle.budget()))
                .moveTo(days(span));
    }

    List<Dated<Message>> messages(Span span) {
        return messages.computeIfAbsent(span, _ -> new Slice<>(chronicle.messages()))
                .moveTo(days(span));
    }

    List<Dated<Obligation>> obligations(Span span) {
        return obligations
                .computeIfAbsent(span, _ -> new Slice<>(chronicle.obligations()))
                .moveTo(days(span));
    }

    /** The declarations that make the record of these days whole for the scope's fields; empty if it is not. */
    List<Fact> captured(Assertion.About about, DayRange range) {
        return chronicle.capture().covering(about, chronicle.fields(), range);
    }

    List<Fact> captured(Assertion.About about, List<String> fields, DayRange range) {
        return chronicle.capture().covering(about, fields, range);
    }

    /** The longest stretch of these days whose record is declared whole for the scope's fields. */
    Optional<DayRange> longestCaptured(Assertion.About about, DayRange range) {
        return chronicle.capture().longestCovered(about, chronicle.fields(), range);
    }

    /** The declarations that there was none in these days; empty if nobody says so. */
    List<Fact> absent(Assertion.About about, DayRange range) {
        return chronicle.capture().absent(about, chronicle.fields(), range);
    }

    /** The declarations that there was none at least until some day before this one, or in some of the fields. */
    List<Fact> onceAbsent(Assertion.About about) {
        return Chronicle.byId(chronicle.file().assertions()).stream()
                .filter(a -> a.says() == Assertion.Says.ABSENT && a.about() == about && meets(a))
                .filter(a -> a.period().map(p -> p.begunBy(asOf).possible()).orElse(true))
                .map(Fact.class::cast)
                .toList();
    }

    private boolean meets(Assertion assertion) {
        var fields = chronicle.fields();
        return fields.isEmpty()
                || assertion.fields().isEmpty()
                || assertion.fields().stream().anyMatch(fields::contains);
    }
}

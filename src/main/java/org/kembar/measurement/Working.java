package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Members;
import org.kembar.chronicle.Posts;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;
import org.kembar.measurement.Measurement.Quantity;

/**
 * The sheet on which one signal is worked out: what counts, what does not, what is in doubt, and the numbers. It is
 * wiped and used again for the next date. Where only the state is asked for, the grounds are not written down.
 */
final class Working {

    private final Signal signal;
    private final Scale scale;
    private final Span window;
    private final List<Quantity> quantities = new ArrayList<>(3);
    private final List<Fact> counted = new ArrayList<>();
    private final List<Fact> against = new ArrayList<>();
    private final List<Fact> doubtful = new ArrayList<>();
    private final Map<String, Fact> declared = new LinkedHashMap<>(4);
    private final Map<String, Fact> basis = new LinkedHashMap<>(4);
    private final List<Need> needs = new ArrayList<>(2);
    private final Remembered remembered = new Remembered();
    private boolean noting = true;

    Working(Signal signal, Scale scale) {
        this.signal = signal;
        this.scale = scale;
        window = Span.window(signal.windowMonths());
    }

    /** A clean sheet for an answer with its grounds. */
    Working forGrounds() {
        noting = true;
        return wiped();
    }

    /** A clean sheet for an answer without grounds. */
    Working forState() {
        noting = false;
        return wiped();
    }

    private Working wiped() {
        quantities.clear();
        counted.clear();
        against.clear();
        doubtful.clear();
        declared.clear();
        basis.clear();
        needs.clear();
        return this;
    }

    /** A sheet of its own for one of several possible answers: its value is wanted, and its grounds are a basis of ours. */
    Optional<Interval> aside(Function<Working, Measurement> formula) {
        var sheet = new Working(signal, scale);
        var answer = formula.apply(noting ? sheet : sheet.forState());
        if (noting) {
            answer.grounds().forEach(this::basis);
            basis(answer.leavingOpen());
        }
        return answer.value();
    }

    Signal signal() {
        return signal;
    }

    /** What has been worked out before, and holds whatever the date asked about. It outlasts the wiping of the sheet. */
    Remembered remembered() {
        return remembered;
    }

    /** The stretch of time the signal looks back over. */
    Span window() {
        return window;
    }

    /**
     * Whether a field lacks what nobody recorded of it: known only if the record, as it stands on the date asked about,
     * is declared whole for the field, or empty.
     */
    Truth unrecorded(View view, Assertion.About about, Field field) {
        var today = DayRange.of(view.asOf());
        var whole = view.captured(about, List.of(field.id()), today);
        declared(whole);
        return whole.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
    }

    Working declared(List<? extends Fact> declarations) {
        return noteOnce(declared, declarations);
    }

    /** What is not asked about, but known from: without it the answer would be another. */
    Working basis(List<? extends Fact> facts) {
        return noteOnce(basis, facts);
    }

    Working basis(Fact fact) {
        return noting ? basis(List.of(fact)) : this;
    }

    /** @param facts looked for only where grounds are written down */
    Working basis(Supplier<? extends List<? extends Fact>> facts) {
        return noting ? basis(facts.get()) : this;
    }

    /** @param sheet by the ids of the facts: a file may hold tens of thousands, and each is noted again and again */
    private Working noteOnce(Map<String, Fact> sheet, List<? extends Fact> facts) {
        if (noting) {
            for (var fact : facts) {
                sheet.putIfAbsent(fact.id(), fact);
            }
        }
        return this;
    }

    /**
     * Of a stretch whose record is whole what has no date is not asked about: it is the declarations that say so.
     *
     * @param captured the declarations that make the record whole; empty if it is not
     */
    <T> Members<T> within(Members<T> stretch, List<Fact> captured) {
        if (!stretch.undated().isEmpty()) {
            declared(captured);
        }
        return stretch.within(captured);
    }

    Working counted(Fact fact) {
        return note(counted, fact);
    }

    Working against(Fact fact) {
        return note(against, fact);
    }

    Working doubtful(Fact fact) {
        return note(doubtful, fact);
    }

    private <T> Working note(List<T> sheet, T ground) {
        if (noting) {
            sheet.add(ground);
        }
        return this;
    }

    /** Notes a fact by whether it counts. */
    Working mark(Fact fact, Truth counts) {
        return switch (counts) {
            case YES -> counted(fact);
            case CANNOT_TELL -> doubtful(fact);
            case NO -> against(fact);
        };
    }

    Working term(Term term, double value) {
        return term(term, Interval.exactly(value));
    }

    Working term(Term term, Interval value) {
        return noting ? note(quantities, new Quantity(term, value)) : this;
    }

    Working needs(Need.Kind kind, Fact fact) {
        return noting ? note(needs, Need.of(isDated(kind, fact) ? Need.Kind.MISSING_DETAIL : kind, fact)) : this;
    }

    /** Of what is dated to the day it is another date that leaves something open, which the signal asks to record. */
    private static boolean isDated(Need.Kind kind, Fact fact) {
        return kind == Need.Kind.EXACT_DATE
                && switch (fact) {
                    case Activity activity -> Chronicle.date(activity).isExact();
                    case Agreement agreement -> !Instrument.of(agreement).isVague();
                    case Message message -> message.sent().isOneDay();
                    case Obligation obligation -> obligation.due().isOneDay();
                    case Contact contact ->
                        Posts.held(contact).filter(EdtfDate::isExact).isPresent();
                    default -> false;
                };
    }

    Working needs(Need.Kind kind) {
        return noting ? note(needs, Need.of(kind)) : this;
    }

    /** A declaration would settle it that everything is recorded which there was on these days in the scope's fields. */
    Working needsComplete(View view, Assertion.About about, DayRange days) {
        return needsComplete(view, about, view.chronicle().fields(), days);
    }

    /** As {@link #needsComplete(View, Assertion.About, DayRange)}, for fields of one's own choice. */
    Working needsComplete(View view, Assertion.About about, List<String> fields, DayRange days) {
        if (noting) {
            view.uncaptured(about, fields, days).forEach(open -> needsComplete(about, open));
        }
        return this;
    }

    /** Days that follow one another are one stretch. */
    private void needsComplete(Assertion.About about, DayRange days) {
        for (var i = 0; i < needs.size(); i++) {
            var known = needs.get(i);
            if (known.about().equals(Optional.of(about))) {
                var other = known.days().orElseThrow();
                if (other.overlaps(days) || other.isNextTo(days)) {
                    needs.set(i, Need.complete(about, other.hull(days)));
                    return;
                }
            }
        }
        needs.add(Need.complete(about, days));
    }

    /** Whether the grounds of the answer are written down. */
    boolean isNoting() {
        return noting;
    }

    /** The exact days of the instruments begun by the day whose dates are vague would settle what hangs on them. */
    Working needsExactDates(Instruments instruments, LocalDate by) {
        if (noting) {
            instruments.vague(by).forEach(agreement -> needs(Need.Kind.EXACT_DATE, agreement));
        }
        return this;
    }

    /** A fact whose place in time is in doubt: the exact date would settle it, or any date at all. */
    Working doubtfulDate(Fact fact) {
        return doubtful(fact).needs(Need.Kind.EXACT_DATE, fact);
    }

    /** The answer, with its state by the signal's thresholds. */
    Measurement measured(Interval value) {
        var state = scale.rate(value);
        return answer(Optional.of(value), state, copy(quantities), state.isRated() ? List.of() : copy(needs));
    }

    Measurement measured(double value) {
        return measured(Interval.exactly(value));
    }

    /** The answer; never rated where the dates leave open whether there is anything to measure at all. */
    Measurement measured(Interval value, Truth measurable) {
        return measurable.certain()
                ? measured(value)
                : answer(Optional.of(value), State.INSUFFICIENT, copy(quantities), copy(needs));
    }

    /** Nothing is recorded that bears on the question. */
    Measurement nothing() {
        var need = Need.of(Need.Kind.ANY_RECORD);
        return answer(Optional.empty(), State.INSUFFICIENT, List.of(), List.of(need));
    }

    /**
     * Whether it is known that there is nothing in a stretch.
     *
     * @param captured the declarations that make its record whole; empty if it is not
     */
    static boolean isKnownEmpty(Members<?> stretch, List<Fact> captured) {
        return !captured.isEmpty() && stretch.possible().isEmpty();
    }

    /** There was nothing to measure, as the declarations say: nobody has to record anything. */
    Measurement nothingThere(List<Fact> captured) {
        return declared(captured).answer(Optional.empty(), State.INSUFFICIENT, List.of(), List.of());
    }

    private Measurement answer(Optional<Interval> value, State state, List<Quantity> numbers, List<Need> open) {
        return new Measurement(
                signal,
                value,
                state,
                numbers,
                copy(counted),
                copy(against),
                copy(doubtful),
                copy(declared.values()),
                copy(basis.values()),
                open);
    }

    /** As {@link List#copyOf}, which would copy twice: these lists are most of what an evaluation keeps in memory. */
    private static <T> List<T> copy(Collection<T> sheet) {
        return sheet.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(sheet));
    }

    /** How many of the facts lie in the range; more are possible unless the record is declared whole. */
    Interval count(List<? extends Dated<? extends Fact>> facts, View view, Assertion.About about, DayRange range) {
        return count(facts, view, about, view.chronicle().fields(), range);
    }

    /** As {@link #count(List, View, Assertion.About, DayRange)}, for fields of one's own choice. */
    Interval count(
            List<? extends Dated<? extends Fact>> facts,
            View view,
            Assertion.About about,
            List<String> fields,
            DayRange range) {
        var captured = view.captured(about, fields, range);
        var certain = 0;
        var possible = 0;
        for (var dated : facts) {
            var inside = membership(dated.date(), range, captured);
            if (inside.possible()) {
                possible++;
            }
            if (inside.certain()) {
                certain++;
                counted(dated.fact());
            } else if (inside.possible()) {
                doubtfulDate(dated.fact());
            }
        }
        declared(captured);
        needsComplete(view, about, fields, range);
        return new Interval(certain, captured.isEmpty() ? Double.POSITIVE_INFINITY : possible);
    }

    /** In a range whose record is whole, a fact without any date is not of that range. */
    static Truth membership(EdtfDate date, DayRange range, List<Fact> captured) {
        return !captured.isEmpty() && date.equals(EdtfDate.UNKNOWN) ? Truth.NO : date.touches(range);
    }

    Share share() {
        return new Share(this);
    }
}

package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.ProcedureStep;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C3: is an instrument in force, can it be measured, and is it used? */
final class MemorandumFormulas {

    private static final int NONE_IN_FORCE = 0;
    private static final int ABOUT_TO_LAPSE = 1;
    private static final int IN_FORCE = 2;

    static final Map<String, Formula> ALL = Map.of(
            "C3.1", MemorandumFormulas::inForce,
            "C3.2", MemorandumFormulas::clauses,
            "C3.3", MemorandumFormulas::measurability,
            "C3.4", MemorandumFormulas::fieldCoverage,
            "C3.5", MemorandumFormulas::outsideMandate,
            "C3.6", MemorandumFormulas::cascade);

    private MemorandumFormulas() {}

    private static Measurement inForce(View view, Working working) {
        var principal = view.instruments().principalAt(view.asOf());
        if (principal.isEmpty()) {
            return withoutMandate(view, working);
        }
        var instrument = principal.get();
        var agreement = instrument.agreement();
        working.mark(agreement, view.instruments().inForceOn(view.asOf()));
        working.declared(view.absent(Assertion.About.RENEWAL, new DayRange(view.asOf(), view.asOf())));
        return switch (view.instruments().inForceOn(view.asOf())) {
            case NO ->
                working.term(Term.DAYS_SINCE_LAPSE, daysBetween(instrument.lapse(), view.asOf()))
                        .measured(NONE_IN_FORCE);
            case CANNOT_TELL ->
                working.needs(Need.Kind.EXACT_DATE, agreement).measured(new Interval(NONE_IN_FORCE, IN_FORCE));
            case YES -> {
                if (!instrument.hasEnd()
                        || view.instruments().isFollowed(instrument, view.asOf())
                        || renewalBegun(instrument, view)) {
                    yield working.measured(IN_FORCE);
                }
                var left = daysBetween(view.asOf(), instrument.lapse());
                var notice = working.signal().noticeDays();
                working.term(Term.DAYS_LEFT, left).needs(Need.Kind.EXACT_DATE, agreement);
                yield working.measured(new Interval(
                        left.least() < notice ? ABOUT_TO_LAPSE : IN_FORCE,
                        left.most() < notice ? ABOUT_TO_LAPSE : IN_FORCE));
            }
        };
    }

    /** A stage of the procedure that is documented for the agreement after it came into force: its renewal. */
    private static boolean renewalBegun(Instrument instrument, View view) {
        var inForce = new DayRange(instrument.start().to(), view.asOf());
        return view.chronicle().file().procedure().stream()
                .filter(step -> step.agreement().equals(instrument.agreement().id())
                        && step.stage() != ProcedureStep.Stage.SIGNING
                        && step.stage() != ProcedureStep.Stage.IMPLEMENTATION)
                .anyMatch(step -> step.document()
                        .filter(document -> document.earliest().isAfter(inForce.from()))
                        .filter(document -> document.begunBy(view.asOf()).certain())
                        .isPresent());
    }

    /** A letter of intent alone is no instrument in force. */
    private static Measurement withoutMandate(View view, Working working) {
        var letters = view.instruments().all().stream()
                .filter(i -> i.begunBy(view.asOf()).certain())
                .toList();
        letters.forEach(letter -> working.against(letter.agreement()));
        return letters.isEmpty() ? working.nothing() : working.measured(NONE_IN_FORCE);
    }

    private static Interval daysBetween(DayRange from, LocalDate to) {
        return new Interval(ChronoUnit.DAYS.between(from.to(), to), ChronoUnit.DAYS.between(from.from(), to));
    }

    private static Interval daysBetween(LocalDate from, DayRange to) {
        return new Interval(ChronoUnit.DAYS.between(from, to.from()), ChronoUnit.DAYS.between(from, to.to()));
    }

    /** The recommended items of the text, without the three that {@link #measurability} asks for. */
    private static Measurement clauses(View view, Working working) {
        var principal = view.instruments().principalAt(view.asOf());
        if (principal.isEmpty()) {
            return working.nothing();
        }
        var agreement = principal.get().agreement();
        var share = working.share();
        for (var item : Agreement.Item.values()) {
            if (!item.isMeasurability()) {
                var clause = clause(agreement, item);
                share.add(clause.isPresent() ? clause.get() : agreement, Truth.YES, has(clause));
            }
        }
        return share.measured(Term.ITEMS_PRESENT, Term.ITEMS);
    }

    private static Optional<Agreement.Clause> clause(Agreement agreement, Agreement.Item item) {
        return agreement.clauses().stream()
                .filter(clause -> clause.item().filter(item::equals).isPresent())
                .min(Comparator.comparing(Agreement.Clause::id));
    }

    private static Truth has(Optional<Agreement.Clause> clause) {
        return clause.map(c -> Truth.of(c.present())).orElse(Truth.CANNOT_TELL);
    }

    private static Measurement measurability(View view, Working working) {
        var principal = view.instruments().principalAt(view.asOf());
        if (principal.isEmpty()) {
            return working.nothing();
        }
        var agreement = principal.get().agreement();
        var clauses = Arrays.stream(Agreement.Item.values())
                .filter(Agreement.Item::isMeasurability)
                .map(item -> clause(agreement, item))
                .toList();
        var present = clauses.stream().filter(clause -> has(clause).certain()).count();
        var possible = clauses.stream().filter(clause -> has(clause).possible()).count();
        if (present == 0 && possible == clauses.size()) {
            working.doubtful(agreement);
            return working.nothing();
        }
        clauses.stream().flatMap(Optional::stream).forEach(clause -> working.mark(clause, Truth.of(clause.present())));
        working.needs(Need.Kind.MISSING_DETAIL, agreement);
        var value = new Interval(present, possible);
        return working.term(Term.ITEMS_PRESENT, value).measured(value);
    }

    /** Agreed fields in which something was held since the first instrument was signed. */
    private static Measurement fieldCoverage(View view, Working working) {
        var since = view.instruments().firstDay();
        var days =
                view.hasPeriod() ? view.days(Span.window(working.signal())) : new DayRange(LocalDate.MIN, view.asOf());
        if (since.isEmpty() || since.get().isAfter(days.to())) {
            return working.nothing();
        }
        var range = new DayRange(since.get().isAfter(days.from()) ? since.get() : days.from(), days.to());
        var share = working.share();
        for (var field : view.chronicle().agreedFields()) {
            share.add(field, Truth.YES, used(field, range, view, working));
        }
        return share.measured(Term.FIELDS_COVERED, Term.FIELDS);
    }

    private static Truth used(Field field, DayRange range, View view, Working working) {
        var used = Truth.NO;
        for (var dated : view.chronicle().held(field)) {
            var inside = dated.date().touches(range);
            used = used.or(inside);
            if (inside.certain()) {
                working.counted(dated.fact());
                return Truth.YES;
            }
        }
        var captured = view.captured(Assertion.About.ACTIVITIES, List.of(field.id()), range);
        working.declared(captured);
        return captured.isEmpty() ? Truth.CANNOT_TELL : used;
    }

    private static Measurement outsideMandate(View view, Working working) {
        if (view.instruments().all().isEmpty()) {
            return working.nothing();
        }
        var span = Span.window(working.signal());
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var held = view.held(span).within(captured);
        var outside = working.property(
                view.chronicle().held(), dated -> view.instruments().outside(dated.fact(), dated.date()));
        var goingOn = new FactSet();
        held.among().stream()
                .filter(dated -> dated.date().latest().isAfter(view.asOf()))
                .forEach(dated -> goingOn.add(dated.number()));
        var share = working.share();
        return share.add(
                        held,
                        outside,
                        goingOn,
                        dated -> share.add(
                                dated.fact(),
                                held.inside(dated),
                                view.instruments().outside(dated.fact(), inside(dated.date(), view))))
                .measured(Term.OUTSIDE_MANDATE, Term.HELD);
    }

    /** What is still going on is judged up to the date asked about. */
    private static EdtfDate inside(EdtfDate date, View view) {
        return date.latest().isAfter(view.asOf())
                        && !date.equals(EdtfDate.UNKNOWN)
                        && date.earliest().isBefore(view.asOf())
                ? new EdtfDate(date.text(), cut(date.start(), view), cut(date.end(), view))
                : date;
    }

    private static DayRange cut(DayRange range, View view) {
        return new DayRange(earlier(range.from(), view.asOf()), earlier(range.to(), view.asOf()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Agreed fields carried out by an implementing arrangement or a plan of action. */
    private static Measurement cascade(View view, Working working) {
        var implementing = view.instruments().all().stream()
                .filter(i -> i.agreement().type().isImplementing())
                .toList();
        var captured = view.captured(Assertion.About.IMPLEMENTING_ARRANGEMENTS, new DayRange(view.asOf(), view.asOf()));
        var share = working.declared(captured).share();
        for (var field : view.chronicle().agreedFields()) {
            var answer = captured.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
            for (var instrument : implementing) {
                if (instrument.agreement().fields().contains(field.id())) {
                    answer = answer.or(instrument.begunBy(view.asOf()));
                    working.mark((Fact) instrument.agreement(), instrument.begunBy(view.asOf()));
                }
            }
            share.add(field, Truth.YES, answer);
        }
        return share.measured(Term.FIELDS_COVERED, Term.FIELDS);
    }
}

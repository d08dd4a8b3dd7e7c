package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C3: is an instrument in force, can it be measured, and is it used? */
final class MemorandumFormulas {

    private static final int NONE_IN_FORCE = 0;
    private static final int ABOUT_TO_LAPSE = 1;
    private static final int IN_FORCE = 2;

    static final Map<String, Formula> ALL = Map.of(
            "C3.1", MemorandumFormulas::inForce,
            "C3.2",
                    (view, working) -> PrincipalMandate.answer(
                            view, working, (mandate, sheet) -> clauses(text(view, mandate), sheet)),
            "C3.3",
                    (view, working) -> PrincipalMandate.answer(
                            view, working, (mandate, sheet) -> measurability(text(view, mandate), sheet)),
            "C3.4", MemorandumFormulas::fieldCoverage,
            "C3.5", MemorandumFormulas::outsideMandate,
            "C3.6", MemorandumFormulas::cascade);

    /** The signal asks whether any mandate goes on, whatever its fields. */
    private static final Function<Instrument, Truth> ANY = _ -> Truth.YES;

    private MemorandumFormulas() {}

    private static Measurement inForce(View view, Working working) {
        var principals = view.instruments().principalsAt(view.asOf());
        if (principals.isEmpty()) {
            return withoutMandate(view, working);
        }
        var instrument = view.instruments().principalAt(view.asOf()).orElseThrow();
        var agreement = instrument.agreement();
        var inForce = view.instruments().inForceOn(view.asOf());
        working.mark(agreement, inForce)
                // Where dates leave open which one is looked at, each of them bears on the answer.
                .basis(() -> principals.stream()
                        .map(Instrument::agreement)
                        .filter(other -> other != agreement)
                        .toList())
                .basis(() -> view.instruments().endingsBy(view.asOf()))
                .basis(() -> Renewal.of(principals, view, ANY));
        working.declared(view.capturedOf(agreement, Assertion.About.RENEWAL, DayRange.of(view.asOf())));
        return switch (inForce) {
            case NO ->
                working.term(Term.DAYS_SINCE_LAPSE, interval(instrument.daysSinceLapse(view.asOf())))
                        .measured(NONE_IN_FORCE);
            case CANNOT_TELL ->
                working.needs(Need.Kind.EXACT_DATE, agreement).measured(new Interval(NONE_IN_FORCE, IN_FORCE));
            case YES -> {
                if (!Renewal.isRenewed(instrument, view, ANY).certain()) {
                    working.term(Term.DAYS_LEFT, interval(instrument.daysLeft(view.asOf())))
                            .needs(Need.Kind.EXACT_DATE, agreement);
                }
                var level = level(instrument, view, working.signal());
                for (var principal : principals) {
                    level = level.hull(level(principal, view, working.signal()));
                }
                yield working.measured(level);
            }
        };
    }

    /** The level of a mandate in force. */
    private static Interval level(Instrument instrument, View view, Signal signal) {
        var endsSoon = Renewal.endsSoon(instrument, view, signal, ANY);
        return new Interval(
                endsSoon.possible() ? ABOUT_TO_LAPSE : IN_FORCE, endsSoon.certain() ? ABOUT_TO_LAPSE : IN_FORCE);
    }

    /** Whether it is known that there is no mandate: none is on record, and somebody says so or the record is whole. */
    static Absence noInstrument(View view) {
        var today = DayRange.of(view.asOf());
        return Absence.of(
                view.captured(Assertion.About.INSTRUMENTS, today),
                () -> Truth.of(!view.instruments().mandatesBegunBy(view.asOf()).isEmpty()));
    }

    /** A letter of intent alone is no instrument in force. */
    private static Measurement withoutMandate(View view, Working working) {
        var letters = view.instruments().all().stream()
                .filter(i -> i.begunBy(view.asOf()).certain())
                .toList();
        letters.forEach(letter -> working.against(letter.agreement()));
        var none = noInstrument(view);
        return letters.isEmpty() && !none.known().certain()
                ? working.nothing()
                : working.declared(none.declared()).measured(NONE_IN_FORCE);
    }

    private static Interval interval(Instrument.Count days) {
        return new Interval(days.fewest(), days.most());
    }

    private static MandateText text(View view, Instrument mandate) {
        return MandateText.of(view.instruments(), mandate, view.asOf());
    }

    /** The recommended items of the text, without the three that {@link #measurability} asks for. */
    private static Measurement clauses(MandateText text, Working working) {
        var share = working.share();
        for (var item : Agreement.Item.values()) {
            if (!item.isMeasurability()) {
                var said = text.says(item);
                share.add(said.fact(), Truth.YES, said.present(), said.settledBy());
            }
        }
        return share.measured(Term.ITEMS_PRESENT, Term.ITEMS);
    }

    private static Measurement measurability(MandateText text, Working working) {
        var items = Arrays.stream(Agreement.Item.values())
                .filter(Agreement.Item::isMeasurability)
                .map(text::says)
                .toList();
        var agreement = text.mandate().agreement();
        if (items.stream().noneMatch(MandateText.Said::isRecorded)) {
            working.doubtful(agreement);
            return working.nothing();
        }
        for (var said : items) {
            if (said.isRecorded()) {
                working.mark(said.fact(), said.present());
            }
            if (said.settledBy() == Need.Kind.EXACT_DATE) {
                working.needs(said.settledBy(), said.fact());
            }
        }
        if (items.stream().anyMatch(said -> !said.isRecorded())) {
            working.needs(Need.Kind.MISSING_DETAIL, agreement);
        }
        var value = new Interval(
                items.stream().filter(said -> said.present().certain()).count(),
                items.stream().filter(said -> said.present().possible()).count());
        return working.term(Term.ITEMS_PRESENT, value).measured(value);
    }

    /** Agreed fields in which something was held since the first instrument was signed. */
    private static Measurement fieldCoverage(View view, Working working) {
        var days = view.hasPeriod() ? view.days(working.window()) : new DayRange(LocalDate.MIN, view.asOf());
        var begin = view.instruments().begin(days.to());
        if (begin.isEmpty()) {
            return working.nothing();
        }
        working.basis(() -> view.instruments().first(days.to()));
        var share = working.share();
        for (var agreed : view.chronicle().agreedFields()) {
            if (agreed.by(view.asOf()).possible()) {
                var use = use(agreed.field(), begin.get(), days, view);
                note(use, share, working);
                share.add(agreed, view.asOf(), use.used());
            }
        }
        var begun = Truth.of(!begin.get().to().isAfter(days.to())).or(Truth.CANNOT_TELL);
        if (!begun.certain()) {
            working.needsExactDates(view.instruments(), days.to());
        }
        return share.measured(Term.FIELDS_COVERED, Term.FIELDS, begun);
    }

    /** Whether something was ever held in the field since the first instrument that had begun by the date asked about. */
    static Truth used(Field field, View view) {
        var days = new DayRange(LocalDate.MIN, view.asOf());
        return view.instruments()
                .begin(days.to())
                .map(begin -> use(field, begin, days, view).used())
                .orElse(Truth.NO);
    }

    /** What may have been held in the field is recorded: its exact date would settle it. */
    private static void note(Use use, Share share, Working working) {
        use.by().ifPresent(working::counted);
        use.perhaps().forEach(working::doubtfulDate);
        working.declared(use.declared());
        if (!use.perhaps().isEmpty()) {
            share.isRecorded();
        }
    }

    /**
     * @param by what was surely held in the field
     * @param perhaps what may have been held in it, where nothing surely was
     * @param declared what makes the record whole, where it decides
     */
    private record Use(Truth used, Optional<Fact> by, List<Activity> perhaps, List<Fact> declared) {}

    /** Whether something was held in the field since the beginning; what came before its last possible day may not count. */
    private static Use use(Field field, DayRange begin, DayRange days, View view) {
        var possible = new DayRange(Days.later(begin.from(), days.from()), days.to());
        var surely = new DayRange(Days.earlier(Days.later(begin.to(), days.from()), days.to()), days.to());
        var perhaps = new ArrayList<Activity>();
        for (var dated : view.chronicle().held(field)) {
            if (dated.touches(surely).certain() && !begin.to().isAfter(days.to())) {
                return new Use(Truth.YES, Optional.of(dated.fact()), List.of(), List.of());
            }
            if (dated.touches(possible).possible()) {
                perhaps.add(dated.fact());
            }
        }
        var captured = view.captured(Assertion.About.ACTIVITIES, List.of(field.id()), possible);
        var used = captured.isEmpty() || !perhaps.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        return new Use(used, Optional.empty(), List.copyOf(perhaps), captured);
    }

    private static Measurement outsideMandate(View view, Working working) {
        var begun = view.instruments().anyBegunBy(view.asOf());
        if (!begun.possible()) {
            return working.nothing();
        }
        var span = working.window();
        var window = view.days(span);
        var captured = view.captured(Assertion.About.ACTIVITIES, window);
        var held = view.held(span).within(captured);
        working.declared(captured).basis(() -> view.instruments().begunBy(view.asOf()));
        var outside = working.remembered()
                .property(false, dated -> view.instruments().outside(dated.fact(), dated.date()), _ -> true);
        var today = view.asOf().toEpochDay();
        var goingOn = working.remembered().stillLater(held, dated -> dated.latest() > today);
        if (!begun.certain()) {
            working.needsExactDates(view.instruments(), view.asOf());
        }
        var share = working.share();
        return share.add(
                        held,
                        outside,
                        goingOn,
                        dated -> share.add(
                                dated.fact(),
                                held.inside(dated),
                                // What is still going on, or has no date, is judged up to the date asked about.
                                view.instruments()
                                        .outside(dated.fact(), dated.date().upTo(view.asOf())),
                                Need.Kind.EXACT_DATE))
                .measured(Term.OUTSIDE_MANDATE, Term.HELD, begun);
    }

    /**
     * Agreed fields that an implementing arrangement or a plan of action in force on the date asked about carries out. It
     * needs a parent in force: UU 24/2000 Art. 7(5); one that names none is taken by its own dates.
     */
    private static Measurement cascade(View view, Working working) {
        var implementing = view.instruments().all().stream()
                .filter(i -> view.instruments().kind(i).isImplementing()
                        && i.begunBy(view.asOf()).possible())
                .toList();
        var captured = view.captured(Assertion.About.IMPLEMENTING_ARRANGEMENTS, DayRange.of(view.asOf()));
        var share = working.declared(captured).share();
        for (var agreed : view.chronicle().agreedFields()) {
            if (!agreed.by(view.asOf()).possible()) {
                continue;
            }
            var answer = captured.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
            for (var instrument : implementing) {
                var carriesOut = carriesOut(instrument, agreed.field());
                if (carriesOut.possible()) {
                    var itself = instrument.inForceOn(view.asOf());
                    var inForce = itself.and(carriesOut).and(view.instruments().isFounded(instrument, view.asOf()));
                    answer = answer.or(inForce);
                    working.mark((Fact) instrument.agreement(), inForce)
                            .basis(() -> view.instruments().endings(instrument))
                            .basis(() -> view.instruments().foundation(instrument));
                    if (inForce == Truth.CANNOT_TELL) {
                        share.isRecorded();
                        if (!itself.certain() || !carriesOut.certain()) {
                            working.needs(
                                    carriesOut.certain() ? Need.Kind.EXACT_DATE : Need.Kind.MISSING_DETAIL,
                                    instrument.agreement());
                        }
                        view.instruments().above(instrument).stream()
                                .filter(parent ->
                                        view.instruments().isCarriedOn(parent, view.asOf()) == Truth.CANNOT_TELL)
                                .forEach(parent -> working.needs(Need.Kind.EXACT_DATE, parent.agreement()));
                    }
                }
            }
            share.add(agreed, view.asOf(), answer);
        }
        return share.measured(Term.FIELDS_COVERED, Term.FIELDS);
    }

    /** Of an arrangement that names no field nobody can tell which one it carries out. */
    private static Truth carriesOut(Instrument implementing, Field field) {
        var fields = implementing.agreement().fields();
        return fields.isEmpty() ? Truth.CANNOT_TELL : Truth.of(fields.contains(field.id()));
    }
}

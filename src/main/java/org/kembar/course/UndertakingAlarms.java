package org.kembar.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Money;
import org.kembar.chronicle.AgreedField;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Paying;
import org.kembar.chronicle.Scope;
import org.kembar.chronicle.Sources;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Meter;

/** The alarms about what the partners undertook and did not do: money promised, fields agreed. */
record UndertakingAlarms(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf) {

    List<Alarm> all() {
        var alarms = new ArrayList<Alarm>(promises());
        alarms.addAll(overduePlans());
        alarms.addAll(unusedFields());
        return alarms;
    }

    private List<Alarm> overduePlans() {
        return ByCertainty.of(meter.chronicle().activities(), Entry::fact, this::isPlanOverdue)
                .alarms(Kind.PLAN_OVERDUE, Optional.empty());
    }

    /**
     * Whether the planned time is over and the notice with it. Up to the day on which the file was compiled its silence
     * says something; whether anything was noted afterwards, nobody can tell.
     */
    private Truth isPlanOverdue(Entry<Activity> entry) {
        var isSilent = entry.fact().status() == Activity.Status.PLANNED
                && meter.chronicle().replacements(entry).isEmpty();
        if (!isSilent || entry.isUndated()) {
            return Truth.NO;
        }
        var knownUntil = Days.earlier(asOf, file.compiled().latest());
        var inTime = isOver(entry.date(), knownUntil.minusDays(thresholds.planDays() + 1L));
        return inTime.certain()
                ? inTime
                : isOver(entry.date(), asOf.minusDays(thresholds.planDays() + 1L))
                        .and(Truth.CANNOT_TELL);
    }

    /** What is given as time, rooms or goods is never paid. */
    private List<Alarm> promises() {
        var promised = Chronicle.byId(file.budget()).stream()
                .filter(line -> line.stage() == BudgetLine.Stage.PROMISED || line.stage() == BudgetLine.Stage.COMMITTED)
                .filter(line -> !line.inKind().orElse(false))
                .filter(line -> Scope.concerns(meter.chronicle().fields(), line.fields()))
                .toList();
        return ByCertainty.of(promised, this::overdue).alarms(Kind.PROMISED_NOT_PAID, Optional.empty());
    }

    /** Of a promise without a date somebody told once it was made; if that was not long ago, nobody can say that it is overdue. */
    private Truth overdue(BudgetLine promise) {
        var before = asOf.minusMonths(thresholds.promiseMonths());
        var stated = promise.date().filter(date -> !date.equals(EdtfDate.UNKNOWN));
        var date = stated.orElseGet(() -> EdtfDate.UNKNOWN.upTo(Sources.toldBy(promise, file)));
        var isOver = stated.isEmpty() && date.latest().isAfter(before) ? Truth.NO : isOver(date, before);
        return isOver.possible() ? isOver.and(paid(promise, date).not()) : Truth.NO;
    }

    private static Truth isOver(EdtfDate date, LocalDate day) {
        if (!date.latest().isAfter(day)) {
            return Truth.YES;
        }
        return date.end().from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** That nothing was paid is certain only where every budget line since the promise is recorded. */
    private Truth paid(BudgetLine promise, EdtfDate since) {
        var captured = meter.moneyCaptured(new DayRange(since.earliest(), asOf));
        var paid = Truth.NO;
        var surely = new ArrayList<BudgetLine>();
        for (var line : file.budget()) {
            if (line.stage() == BudgetLine.Stage.PAID) {
                var settles = isFor(line, promise).and(isPaidSince(line, since));
                paid = paid.or(settles);
                if (settles.certain()) {
                    surely.add(line);
                }
            }
        }
        return (captured.isEmpty() ? Truth.CANNOT_TELL : Truth.NO)
                .or(isWhole(promise, surely) ? paid : paid.and(Truth.CANNOT_TELL));
    }

    /** Whether as much was paid as was promised: a part payment, or one in another currency, leaves a doubt. */
    private static boolean isWhole(BudgetLine promise, List<BudgetLine> payments) {
        return figure(promise)
                .allMatch(promised -> payments.stream()
                                .flatMap(UndertakingAlarms::figure)
                                .filter(paid -> paid.currency().equals(promised.currency()))
                                .map(Money.Amount::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(promised.amount())
                        >= 0);
    }

    /** What the line says in figures; nothing if it says none. */
    private static Stream<Money.Amount> figure(BudgetLine line) {
        return line.money().stream().flatMap(money -> switch (money) {
            case Money.Amount figure -> Stream.of(figure);
            case Money.Words _ -> Stream.empty();
        });
    }

    /**
     * Whether it was paid by now and not before it was promised. Of one dated like the promise, to the same fiscal year,
     * nobody asks which came first; of one without a date nobody knows.
     */
    private Truth isPaidSince(BudgetLine payment, EdtfDate promised) {
        return payment.date()
                .map(date -> date.begunBy(asOf)
                        .and(
                                date.equals(promised) && !date.equals(EdtfDate.UNKNOWN)
                                        ? Truth.YES
                                        : date.before(promised).not()))
                .orElse(Truth.CANNOT_TELL);
    }

    /**
     * Whether it was paid by who promised, and for the same: somebody else's money settles no promise. A payment, or a
     * promise, that names no activity may be for any.
     */
    private static Truth isFor(BudgetLine payment, BudgetLine promise) {
        var isForIt = payment.activities().isEmpty() || promise.activities().isEmpty()
                ? Truth.CANNOT_TELL
                : Truth.of(payment.activities().stream().anyMatch(promise.activities()::contains));
        return Paying.of(payment).isSameAs(Paying.of(promise)).and(isForIt);
    }

    /** Whether a field was used is asked as signal C3.4 asks it, of all the time up to now. */
    private List<Alarm> unusedFields() {
        if (!meter.chronicle().instruments().anyBegunBy(asOf).certain()) {
            return List.of();
        }
        return ByCertainty.of(
                        meter.chronicle().agreedFields(),
                        AgreedField::field,
                        agreed -> agreed.by(asOf).and(meter.used(agreed.field()).not()))
                .alarms(Kind.FIELD_NEVER_USED, Optional.empty());
    }
}

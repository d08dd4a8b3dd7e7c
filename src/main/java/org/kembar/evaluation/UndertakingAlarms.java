package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.AgreedField;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instruments;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Alarm.Kind;
import org.kembar.measurement.Meter;

/** The alarms about what the partners undertook and did not do: money promised, fields agreed. */
record UndertakingAlarms(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf, List<Held> held) {

    List<Alarm> all() {
        var alarms = new ArrayList<Alarm>(promises());
        unusedFields().ifPresent(alarms::add);
        return alarms;
    }

    private List<Alarm> promises() {
        var promised = Chronicle.byId(file.budget()).stream()
                .filter(line -> line.stage() == BudgetLine.Stage.PROMISED || line.stage() == BudgetLine.Stage.COMMITTED)
                .filter(line -> meter.chronicle().fields().isEmpty()
                        || line.fields().isEmpty()
                        || line.fields().stream().anyMatch(meter.chronicle().fields()::contains))
                .toList();
        return ByCertainty.of(promised, this::overdue).alarms(Kind.PROMISED_NOT_PAID, Optional.empty());
    }

    /** Of a promise without a date nobody can say that it is overdue. */
    private Truth overdue(BudgetLine promise) {
        var before = asOf.minusMonths(thresholds.promiseMonths());
        return promise.date()
                .filter(date ->
                        !date.equals(EdtfDate.UNKNOWN) && isOver(date, before).possible())
                .map(date -> isOver(date, before).and(paid(promise, date).not()))
                .orElse(Truth.NO);
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
        var paid = captured.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
        for (var line : file.budget()) {
            if (line.stage() == BudgetLine.Stage.PAID) {
                var by = line.date().map(date -> date.begunBy(asOf)).orElse(Truth.YES);
                paid = paid.or(by.and(isFor(line, promise)));
            }
        }
        return paid;
    }

    /** A payment, or a promise, that names no activity may be for any. */
    private static Truth isFor(BudgetLine payment, BudgetLine promise) {
        if (payment.activities().isEmpty() || promise.activities().isEmpty()) {
            return Truth.CANNOT_TELL;
        }
        return Truth.of(payment.activities().stream().anyMatch(promise.activities()::contains));
    }

    private Optional<Alarm> unusedFields() {
        var begin = instruments().begin(asOf);
        if (begin.isEmpty() || !instruments().anyBegunBy(asOf).certain()) {
            return Optional.empty();
        }
        var unused = meter.chronicle().agreedFields().stream()
                .filter(agreed -> agreed.by(asOf).certain())
                .map(AgreedField::field)
                .filter(field ->
                        held.stream().noneMatch(h -> h.activity().fields().contains(field.id())))
                .toList();
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        var since = new DayRange(begin.get().from(), asOf);
        var known = unused.stream()
                .noneMatch(field ->
                        meter.activitiesCaptured(List.of(field.id()), since).isEmpty());
        return Optional.of(new Alarm(
                Kind.FIELD_NEVER_USED,
                known ? Truth.YES : Truth.CANNOT_TELL,
                Optional.empty(),
                List.of(unused.size()),
                List.<Fact>copyOf(unused)));
    }

    private Instruments instruments() {
        return meter.chronicle().instruments();
    }
}

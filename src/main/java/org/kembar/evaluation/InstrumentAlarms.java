package org.kembar.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Output;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Alarm.Kind;
import org.kembar.measurement.Meter;

/** The alarms about the agreements: that they end or grow old, and what lies outside or before them. */
record InstrumentAlarms(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf, List<Held> held) {

    List<Alarm> all() {
        var alarms = new ArrayList<Alarm>();
        for (var mandate : instruments().mandatesBegunBy(asOf)) {
            (mandate.hasEnd() ? ending(mandate) : old(mandate)).ifPresent(alarms::add);
        }
        outsideMandate().ifPresent(alarms::add);
        alarms.addAll(beforeInstrument());
        return alarms;
    }

    /** What may have lapsed already is not said once more to be about to. */
    private Optional<Alarm> ending(Instrument instrument) {
        var lapsed = instrument
                .lapsedBy(asOf)
                .and(instruments().followed(instrument, asOf).not())
                .and(instruments().inForceOn(asOf).not());
        if (lapsed.possible()) {
            var since = ChronoUnit.DAYS.between(instrument.lapse().to(), asOf);
            return Optional.of(ending(Kind.LAPSED, lapsed, instrument, since));
        }
        var endsSoon = instrument.inForceOn(asOf).and(meter.endsSoon(instrument));
        if (endsSoon.possible()) {
            var left = ChronoUnit.DAYS.between(asOf, instrument.lapse().from());
            return Optional.of(ending(Kind.ABOUT_TO_LAPSE, endsSoon, instrument, left));
        }
        return Optional.empty();
    }

    /** @param days at least so many; below nought if the dates leave open whether there is any */
    private static Alarm ending(Kind kind, Truth certainty, Instrument instrument, long days) {
        return new Alarm(
                kind,
                certainty,
                Optional.of(instrument.lapse()),
                List.of((int) Math.max(0, days)),
                List.of(instrument.agreement()));
    }

    private Optional<Alarm> old(Instrument instrument) {
        var start = instrument.start();
        var lastStart = asOf.minusYears(thresholds.ageYears());
        if (start.from().isAfter(lastStart)) {
            return Optional.empty();
        }
        var certain = !start.to().isAfter(lastStart);
        var years = certain ? (int) ChronoUnit.YEARS.between(start.to(), asOf) : thresholds.ageYears();
        return Optional.of(new Alarm(
                Kind.OLD_WITHOUT_END,
                certain ? Truth.YES : Truth.CANNOT_TELL,
                Optional.of(start),
                List.of(years),
                List.of(instrument.agreement())));
    }

    private Optional<Alarm> outsideMandate() {
        var first = instruments().firstDay();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var outside = new ArrayList<Fact>();
        var doubtful = new ArrayList<Fact>();
        for (var h : held) {
            // What came before the first instrument prepared it; this alarm is about what came after.
            if (h.isDated() && h.date().earliest().isAfter(first.get())) {
                switch (instruments().outside(h.activity(), h.date())) {
                    case YES -> outside.add(h.activity());
                    case CANNOT_TELL -> doubtful.add(h.activity());
                    case NO -> {}
                }
            }
        }
        if (outside.isEmpty() && doubtful.isEmpty()) {
            return Optional.empty();
        }
        var numbers = List.of(outside.size(), doubtful.size());
        var certainty = outside.isEmpty() ? Truth.CANNOT_TELL : Truth.YES;
        outside.addAll(doubtful);
        return Optional.of(new Alarm(Kind.OUTSIDE_MANDATE, certainty, Optional.empty(), numbers, List.copyOf(outside)));
    }

    /** Outputs and results dated before the first mandate: the partnership's part in them is unproven. */
    private List<Alarm> beforeInstrument() {
        var first = instruments().begin(asOf, i -> i.agreement().type().isMandate());
        if (first.isEmpty()) {
            return List.of();
        }
        var fields = meter.chronicle().fields();
        var outputs = Chronicle.byId(file.outputs()).stream()
                .filter(output -> !output.planned())
                .filter(output -> fields.isEmpty()
                        || output.fields().isEmpty()
                        || output.fields().stream().anyMatch(fields::contains))
                .toList();
        return ByCertainty.of(outputs, output -> before(output, first.get()))
                .alarms(Kind.OUTPUT_BEFORE_INSTRUMENT, first);
    }

    /** An output without a date tells nothing. */
    private static Truth before(Output output, DayRange start) {
        return output.date()
                .filter(date -> !date.equals(EdtfDate.UNKNOWN))
                .map(date -> {
                    var possible = Truth.of(date.end().from().isBefore(start.to()));
                    return date.latest().isBefore(start.from()) ? Truth.YES : possible.and(Truth.CANNOT_TELL);
                })
                .orElse(Truth.NO);
    }

    private Instruments instruments() {
        return meter.chronicle().instruments();
    }
}

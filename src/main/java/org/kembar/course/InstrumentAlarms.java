package org.kembar.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Output;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Scope;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Meter;

/** The alarms about the agreements: that they end or grow old, and what lies outside or before them. */
record InstrumentAlarms(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf, List<Held> held) {

    /** The signal that knows how near an end is too near. */
    private static final String IN_FORCE = "C3.1";

    List<Alarm> all() {
        var alarms = new ArrayList<Alarm>();
        for (var mandate : instruments().mandatesBegunBy(asOf)) {
            var isWithoutEnd = !Instrument.of(mandate.agreement()).hasEnd();
            (isWithoutEnd ? old(mandate) : ending(mandate)).ifPresent(alarms::add);
        }
        alarms.addAll(outsideMandate());
        alarms.addAll(beforeInstrument());
        return alarms;
    }

    /** What may have lapsed already is not said once more to be about to; what was ended by decision sounds no more. */
    private Optional<Alarm> ending(Instrument instrument) {
        var ended = instruments().ended(instrument, asOf);
        var lapsed =
                instrument.lapsedBy(asOf).and(carriedOn(instrument).or(ended).not());
        if (lapsed.possible()) {
            var since = instrument.daysSinceLapse(asOf).fewest();
            return Optional.of(ending(Kind.LAPSED, lapsed, instrument, since));
        }
        var endsSoon = instrument
                .inForceOn(asOf)
                .and(ended.not())
                .and(meter.endsSoon(instrument, IN_FORCE, other -> concerns(other, instrument)));
        if (endsSoon.possible()) {
            var left = instrument.daysLeft(asOf).fewest();
            return Optional.of(ending(Kind.ABOUT_TO_LAPSE, endsSoon, instrument, left));
        }
        return Optional.empty();
    }

    /**
     * Whether the mandate is renewed in fact: by one that names it, by one in force today, or by one that was there
     * before it ended and outlasted it; the last two only for a field of its own.
     */
    private Truth carriedOn(Instrument lapsed) {
        var carriedOn = instruments().followed(lapsed, asOf);
        for (var other : instruments().mandatesBegunBy(asOf)) {
            if (!other.equals(lapsed)) {
                var there = other.inForceOn(asOf).or(other.takesOver(lapsed).and(other.begunBy(asOf)));
                carriedOn = carriedOn.or(there.and(concerns(other, lapsed)));
            }
        }
        return carriedOn;
    }

    /** An agreement that names no field is about all; which ones a lapsed text left unnamed, nobody can tell. */
    private static Truth concerns(Instrument other, Instrument lapsed) {
        var fields = lapsed.agreement().fields();
        if (other.agreement().fields().isEmpty()) {
            return Truth.YES;
        }
        return fields.isEmpty()
                ? Truth.CANNOT_TELL
                : Truth.of(other.agreement().fields().stream().anyMatch(fields::contains));
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

    /** Of what has no end of its own. What a renewal has taken the place of, or what was ended, is not waiting to be looked at again. */
    private Optional<Alarm> old(Instrument instrument) {
        var start = instrument.start();
        var lastStart = asOf.minusYears(thresholds.ageYears());
        var replaced = instruments().replaced(instrument, asOf).or(instruments().ended(instrument, asOf));
        if (start.from().isAfter(lastStart) || replaced.certain()) {
            return Optional.empty();
        }
        var certain = !start.to().isAfter(lastStart);
        var years = certain ? (int) ChronoUnit.YEARS.between(start.to(), asOf) : thresholds.ageYears();
        return Optional.of(new Alarm(
                Kind.OLD_WITHOUT_END,
                certain ? replaced.not() : Truth.CANNOT_TELL,
                Optional.of(start),
                List.of(years),
                List.of(instrument.agreement())));
    }

    /** What has no date tells nothing, and what is still going on is judged up to the date asked about, as C3.5 does. */
    private List<Alarm> outsideMandate() {
        var dated = held.stream().filter(Held::isDated).toList();
        return ByCertainty.of(
                        dated,
                        Held::activity,
                        h -> instruments().outside(h.activity(), h.date().upTo(asOf)))
                .alarms(Kind.OUTSIDE_MANDATE, Optional.empty());
    }

    /** Outputs and results dated before the first mandate: the partnership's part in them is unproven. */
    private List<Alarm> beforeInstrument() {
        var first = instruments().begin(asOf, instruments()::isMandate);
        if (first.isEmpty()) {
            return List.of();
        }
        var fields = meter.chronicle().fields();
        var outputs = Chronicle.byId(file.outputs()).stream()
                .filter(output -> !output.planned())
                .filter(output -> Scope.concerns(fields, output.fields()))
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

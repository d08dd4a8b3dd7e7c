package org.kembar.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.measurement.Meter;

/** The partnership's course up to a day: where it stands, and which alarms sound. */
public final class Course {

    private final CaseFile file;
    private final Meter meter;
    private final Instruments instruments;
    private final AlarmThresholds thresholds;
    private final LocalDate asOf;
    private final List<Held> held;
    private final Dormancy dormancy;

    private Course(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf) {
        this.file = file;
        this.meter = meter;
        this.instruments = meter.chronicle().instruments();
        this.thresholds = thresholds;
        this.asOf = asOf;
        held = Held.by(asOf, meter.chronicle());
        dormancy = new Dormancy(held, meter, thresholds.dormancyMonths(), asOf);
    }

    public static Course of(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf) {
        return new Course(file, meter, thresholds, asOf);
    }

    public List<Alarm> alarms() {
        var alarms = new ArrayList<Alarm>();
        alarms.addAll(new InstrumentAlarms(file, meter, thresholds, asOf, held).all());
        alarms.addAll(new ActivityAlarms(meter, thresholds, asOf, held, dormancy).all());
        alarms.addAll(new UndertakingAlarms(file, meter, thresholds, asOf).all());
        alarms.addAll(new StatementAlarms(meter, asOf, held).all());
        return List.copyOf(alarms);
    }

    public Standing standing() {
        var legal = Standing.legal(
                instruments.anyBegunBy(asOf).possible(),
                !instruments.mandatesBegunBy(asOf).isEmpty(),
                instruments.inForceOn(asOf));
        var decision = instruments.principalAt(asOf).flatMap(one -> instruments.decisionToEnd(one, asOf));
        var facts = Stream.of(
                        instruments.decidingOn(asOf).stream().map(Instrument::agreement),
                        decision.stream().map(Instruments.Decision::document),
                        dormancy.facts().stream())
                .<Fact>flatMap(some -> some)
                .distinct()
                .toList();
        return new Standing(legal, dormancy.life(), dormancy.last().map(Held::date), decision, facts);
    }
}

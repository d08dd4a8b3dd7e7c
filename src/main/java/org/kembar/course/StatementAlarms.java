package org.kembar.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Absence;
import org.kembar.measurement.Meter;

/** The alarms about what somebody states has never been: an evaluation, and a part for citizens. */
final class StatementAlarms {

    private final Meter meter;
    private final LocalDate asOf;
    private final List<Held> held;

    StatementAlarms(Meter meter, LocalDate asOf, List<Held> held) {
        this.meter = meter;
        this.asOf = asOf;
        this.held = held;
    }

    List<Alarm> all() {
        return Stream.of(neverEvaluated(), noCitizens())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Alarm> neverEvaluated() {
        return meter.everEvaluated().certain()
                ? Optional.empty()
                : alarm(Kind.NEVER_EVALUATED, meter.neverEvaluated(), meter.onceNeverEvaluated());
    }

    private Optional<Alarm> noCitizens() {
        var once = meter.onceKnownAbsent(Assertion.About.NON_GOVERNMENT_PARTICIPATION).stream()
                .filter(statement -> held.stream().noneMatch(h -> overtakes(h, statement)))
                .toList();
        return alarm(Kind.NO_CITIZENS, meter.noCitizens(), once);
    }

    /** What is stated of the day stands; what was stated of another time or of some fields is a doubt. */
    private static Optional<Alarm> alarm(Kind kind, Absence absence, List<? extends Fact> once) {
        if (!absence.declared().isEmpty()) {
            return absence.known().possible()
                    ? Optional.of(new Alarm(kind, absence.known(), Optional.empty(), List.of(), absence.declared()))
                    : Optional.empty();
        }
        return once.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alarm(kind, Truth.CANNOT_TELL, Optional.empty(), List.of(), List.copyOf(once)));
    }

    /** Whether somebody from outside government took part after the time of which it is stated that nobody did. */
    private boolean overtakes(Held h, Assertion statement) {
        var since = h.date()
                .begunBy(asOf)
                .and(statement.period().map(period -> period.before(h.date())).orElse(Truth.NO));
        return since.certain()
                && (statement.fields().isEmpty()
                        || h.activity().fields().stream().anyMatch(statement.fields()::contains))
                && h.activity().participants().stream()
                        .anyMatch(group ->
                                !group.group().isGovernment() && group.count().least() > 0);
    }
}

package org.kembar.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Alarm.Kind;
import org.kembar.measurement.AgreedField;
import org.kembar.measurement.Chronicle;
import org.kembar.measurement.Instrument;
import org.kembar.measurement.Instruments;
import org.kembar.measurement.Meter;

/** The partnership's course up to a day: where it stands, and which alarms sound. */
final class Course {

    private static final int FULL = 100;

    private final CaseFile file;
    private final Meter meter;
    private final Instruments instruments;
    private final AlarmThresholds thresholds;
    private final LocalDate asOf;
    private final List<Held> held;
    private final List<Alarm> alarms = new ArrayList<>();

    private record Held(Activity activity, EdtfDate date) {}

    private Course(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf) {
        this.file = file;
        this.meter = meter;
        this.instruments = meter.chronicle().instruments();
        this.thresholds = thresholds;
        this.asOf = asOf;
        var fields = meter.chronicle().fields();
        held = file.activities().stream()
                .filter(a -> fields.isEmpty() || a.fields().stream().anyMatch(fields::contains))
                .filter(a -> a.status() == Activity.Status.HELD || a.status() == Activity.Status.ONGOING)
                .map(a -> new Held(a, Chronicle.date(a)))
                .filter(h -> h.date().begunBy(asOf).possible())
                .sorted(Comparator.comparing((Held h) -> h.date().earliest())
                        .thenComparing(h -> h.activity().id()))
                .toList();
    }

    static Course of(CaseFile file, Meter meter, AlarmThresholds thresholds, LocalDate asOf) {
        return new Course(file, meter, thresholds, asOf);
    }

    List<Alarm> alarms() {
        instruments.mandatesBegunBy(asOf).forEach(this::ending);
        outsideMandate();
        beforeInstrument();
        participationDrop();
        frontLoaded();
        dormancy();
        promises();
        unusedFields();
        neverEvaluated();
        noCitizens();
        return List.copyOf(alarms);
    }

    private void neverEvaluated() {
        var evaluated = meter.everEvaluated();
        if (evaluated.certain()) {
            return;
        }
        var known = meter.evaluationsKnownAbsent();
        var once = meter.onceKnownAbsent(Assertion.About.EVALUATIONS);
        if (!known.isEmpty()) {
            sound(Kind.NEVER_EVALUATED, evaluated.not(), Optional.empty(), List.of(), known);
        } else if (!once.isEmpty()) {
            sound(Kind.NEVER_EVALUATED, Truth.CANNOT_TELL, Optional.empty(), List.of(), once);
        }
    }

    private void noCitizens() {
        var known = meter.citizensKnownAbsent();
        var once = meter.onceKnownAbsent(Assertion.About.NON_GOVERNMENT_PARTICIPATION);
        if (!known.isEmpty()) {
            sound(Kind.NO_CITIZENS, Truth.YES, Optional.empty(), List.of(), known);
        } else if (!once.isEmpty()) {
            sound(Kind.NO_CITIZENS, Truth.CANNOT_TELL, Optional.empty(), List.of(), once);
        }
    }

    Standing standing() {
        var begun = instruments.all().stream()
                .filter(i -> i.begunBy(asOf).possible())
                .toList();
        var legal = Standing.legal(
                !begun.isEmpty(), !instruments.mandatesBegunBy(asOf).isEmpty(), instruments.inForceOn(asOf));
        return new Standing(legal, life(), last().map(Held::date));
    }

    private void ending(Instrument instrument) {
        var agreement = instrument.agreement();
        var followed = instruments.isFollowed(instrument, asOf);
        var lapsed = instrument.lapsedBy(asOf);
        if (lapsed.possible() && !followed && instruments.inForceOn(asOf) != Truth.YES) {
            var days = (int) ChronoUnit.DAYS.between(instrument.lapse().to(), asOf);
            sound(Kind.LAPSED, lapsed, Optional.of(instrument.lapse()), List.of(Math.max(0, days)), List.of(agreement));
        } else if (!instrument.hasEnd()) {
            var years = (int) ChronoUnit.YEARS.between(instrument.start().to(), asOf);
            if (years >= thresholds.ageYears()) {
                sound(
                        Kind.OLD_WITHOUT_END,
                        Truth.YES,
                        Optional.of(instrument.start()),
                        List.of(years),
                        List.of(agreement));
            }
        } else if (!followed && !instrument.lapse().from().isAfter(asOf.plusDays(thresholds.noticeDays()))) {
            var days = (int) ChronoUnit.DAYS.between(asOf, instrument.lapse().from());
            sound(Kind.ABOUT_TO_LAPSE, Truth.YES, Optional.of(instrument.lapse()), List.of(days), List.of(agreement));
        }
    }

    private void outsideMandate() {
        if (instruments.all().isEmpty()) {
            return;
        }
        var outside = new ArrayList<Fact>();
        var doubtful = new ArrayList<Fact>();
        for (var h : held) {
            if (!h.date().equals(EdtfDate.UNKNOWN) && h.date().earliest().isAfter(firstDay())) {
                switch (instruments.outside(h.activity(), h.date())) {
                    case YES -> outside.add(h.activity());
                    case CANNOT_TELL -> doubtful.add(h.activity());
                    case NO -> {}
                }
            }
        }
        if (!outside.isEmpty() || !doubtful.isEmpty()) {
            var numbers = List.of(outside.size(), doubtful.size());
            var certainty = outside.isEmpty() ? Truth.CANNOT_TELL : Truth.YES;
            outside.addAll(doubtful);
            sound(Kind.OUTSIDE_MANDATE, certainty, Optional.empty(), numbers, outside);
        }
    }

    /** What came before the first instrument prepared it; this alarm is about what came after. */
    private LocalDate firstDay() {
        return instruments.firstDay().orElse(LocalDate.MIN);
    }

    /** Outputs and results dated before the first mandate: the partnership's part in them is unproven. */
    private void beforeInstrument() {
        var first = instruments.mandates().stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        var start = first.get().start();
        var early = Chronicle.byId(file.outputs()).stream()
                .filter(o -> o.date().isPresent() && !o.planned() && concerns(o.fields()))
                .filter(o -> o.date().get().latest().isBefore(start.from())
                        && !o.date().get().latest().isAfter(asOf))
                .map(Fact.class::cast)
                .toList();
        if (!early.isEmpty()) {
            sound(Kind.OUTPUT_BEFORE_INSTRUMENT, Truth.YES, Optional.of(start), List.of(early.size()), early);
        }
    }

    private boolean concerns(List<String> fields) {
        var scope = meter.chronicle().fields();
        return scope.isEmpty() || fields.isEmpty() || fields.stream().anyMatch(scope::contains);
    }

    /** Participants by year, where the year and the number are known. */
    private void participationDrop() {
        var byYear = new TreeMap<Integer, Integer>();
        var facts = new ArrayList<Fact>();
        for (var h : held) {
            var groups = h.activity().participants();
            var year = h.date().earliest().getYear();
            if (!groups.isEmpty()
                    && year == h.date().latest().getYear()
                    && groups.stream().allMatch(g -> g.count().isExact())) {
                byYear.merge(
                        year, groups.stream().mapToInt(g -> g.count().least()).sum(), Integer::sum);
                facts.add(h.activity());
            }
        }
        if (byYear.size() < 2) {
            return;
        }
        var last = byYear.lastEntry().getValue();
        var peak = byYear.headMap(byYear.lastKey()).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(0);
        if (last * FULL <= peak * thresholds.dropPercent()) {
            var lastYear = new DayRange(LocalDate.of(byYear.lastKey(), 1, 1), LocalDate.of(byYear.lastKey(), 12, 31));
            var uncounted = held.stream()
                    .filter(h -> !facts.contains(h.activity()) && !h.date().equals(EdtfDate.UNKNOWN))
                    .anyMatch(h -> h.activity().status() == Activity.Status.HELD
                            && h.date().start().overlaps(lastYear));
            sound(
                    Kind.PARTICIPATION_DROP,
                    uncounted ? Truth.CANNOT_TELL : Truth.YES,
                    Optional.empty(),
                    List.copyOf(byYear.values()),
                    facts);
        }
    }

    /** Most of what was ever held was held in the first year of the partnership, and years have passed since. */
    private void frontLoaded() {
        var start =
                instruments.mandates().stream().findFirst().map(i -> i.start().from());
        if (start.isEmpty() || start.get().plusYears(3).isAfter(asOf)) {
            return;
        }
        var dated = held.stream()
                .filter(h ->
                        !h.date().equals(EdtfDate.UNKNOWN) && !h.date().latest().isBefore(firstDay()))
                .toList();
        var firstYear = new DayRange(firstDay(), start.get().plusYears(1).minusDays(1));
        var early = dated.stream()
                .filter(h -> h.date().start().to().isBefore(firstYear.to().plusDays(1)))
                .toList();
        if (dated.size() >= 3 && early.size() * FULL >= dated.size() * thresholds.frontLoadedPercent()) {
            sound(
                    Kind.FRONT_LOADED,
                    Truth.YES,
                    Optional.of(firstYear),
                    List.of(early.size(), dated.size()),
                    early.stream().map(h -> (Fact) h.activity()).toList());
        }
    }

    private Optional<Held> last() {
        return held.stream()
                .filter(h -> !h.date().equals(EdtfDate.UNKNOWN))
                .max(Comparator.comparing((Held h) -> endOf(h))
                        .thenComparing(h -> h.date().earliest())
                        .thenComparing(h -> h.activity().id()));
    }

    /** The last day on which it can have taken place; of something whose end nobody knows, the last day it began on. */
    private LocalDate endOf(Held h) {
        var open = h.date().latest().equals(LocalDate.MAX);
        var end = open && h.activity().status() == Activity.Status.HELD
                ? h.date().start().to()
                : h.date().latest();
        return end.isAfter(asOf) ? asOf : end;
    }

    private Optional<LocalDate> lastDay() {
        return last().map(this::endOf);
    }

    /** The last day by which something is certain to have gone on. */
    private LocalDate lastCertainDay() {
        return held.stream()
                .filter(h -> !h.date().equals(EdtfDate.UNKNOWN))
                .map(h -> h.date().end().from().equals(LocalDate.MAX)
                        ? h.date().start().from()
                        : h.date().end().from())
                .map(day -> day.isAfter(asOf) ? asOf : day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Standing.Life life() {
        var last = lastDay();
        if (last.isEmpty()) {
            return Standing.Life.CANNOT_TELL;
        }
        if (!dormantAfter(last.get(), asOf).possible()) {
            if (dormantAfter(lastCertainDay(), asOf).possible()) {
                return Standing.Life.CANNOT_TELL;
            }
            return wasDormantBefore().certain() ? Standing.Life.REVIVED : Standing.Life.ACTIVE;
        }
        return dormantAfter(last.get(), asOf).certain() ? Standing.Life.DORMANT : Standing.Life.CANNOT_TELL;
    }

    /** Longer than the dormancy threshold without activity; certain only where the record of that time is whole. */
    private Truth dormantAfter(LocalDate last, LocalDate next) {
        if (last.isAfter(next.minusMonths(thresholds.dormancyMonths()))) {
            return Truth.NO;
        }
        var silent = new DayRange(last.plusDays(1), next.minusDays(1));
        return meter.activitiesCaptured(silent).isEmpty() ? Truth.CANNOT_TELL : Truth.YES;
    }

    private Truth wasDormantBefore() {
        var dormant = Truth.NO;
        var last = Optional.<LocalDate>empty();
        for (var h : held) {
            if (!h.date().equals(EdtfDate.UNKNOWN) && !h.date().earliest().equals(LocalDate.MIN)) {
                var earliest = h.date().start().from();
                if (last.isPresent()) {
                    dormant = dormant.or(dormantAfter(last.get(), earliest));
                }
                var end = h.date().latest();
                last = Optional.of(last.filter(l -> l.isAfter(end)).orElse(end));
            }
        }
        return dormant;
    }

    private void dormancy() {
        var last = lastDay();
        if (last.isEmpty()) {
            return;
        }
        var facts = last().map(h -> List.<Fact>of(h.activity())).orElse(List.of());
        var dormant = dormantAfter(last.get(), asOf);
        if (dormant.possible()) {
            var months = (int) ChronoUnit.MONTHS.between(last.get(), asOf);
            sound(Kind.DORMANT, dormant, Optional.of(new DayRange(last.get(), asOf)), List.of(months), facts);
        } else if (wasDormantBefore().certain()) {
            sound(Kind.REVIVED, Truth.YES, Optional.of(new DayRange(last.get(), last.get())), List.of(), facts);
        }
    }

    private void promises() {
        var paidFor = new HashSet<String>();
        file.budget().stream()
                .filter(line -> line.stage() == BudgetLine.Stage.PAID)
                .forEach(line -> paidFor.addAll(line.activities()));
        var overdue = Chronicle.byId(file.budget()).stream()
                .filter(line -> line.stage() == BudgetLine.Stage.PROMISED || line.stage() == BudgetLine.Stage.COMMITTED)
                .filter(line -> concerns(line.fields()))
                .filter(line -> line.date()
                        .filter(d -> !d.latest().isAfter(asOf.minusMonths(thresholds.promiseMonths())))
                        .isPresent())
                .filter(line -> line.activities().isEmpty()
                        || line.activities().stream().noneMatch(paidFor::contains))
                .map(Fact.class::cast)
                .toList();
        if (!overdue.isEmpty()) {
            sound(Kind.PROMISED_NOT_PAID, Truth.CANNOT_TELL, Optional.empty(), List.of(overdue.size()), overdue);
        }
    }

    private void unusedFields() {
        if (instruments.all().stream().noneMatch(i -> i.begunBy(asOf).certain())) {
            return;
        }
        var unused = meter.chronicle().agreedFields().stream()
                .filter(agreed -> agreed.by(asOf).certain())
                .map(AgreedField::field)
                .filter(field ->
                        held.stream().noneMatch(h -> h.activity().fields().contains(field.id())))
                .map(Fact.class::cast)
                .toList();
        if (!unused.isEmpty()) {
            var known = unused.stream()
                    .allMatch(field -> !meter.activitiesCaptured(List.of(field.id()), new DayRange(firstDay(), asOf))
                            .isEmpty());
            sound(
                    Kind.FIELD_NEVER_USED,
                    known ? Truth.YES : Truth.CANNOT_TELL,
                    Optional.empty(),
                    List.of(unused.size()),
                    unused);
        }
    }

    private void sound(
            Kind kind, Truth certainty, Optional<DayRange> when, List<Integer> numbers, List<? extends Fact> facts) {
        alarms.add(new Alarm(kind, certainty, when, numbers, List.copyOf(facts)));
    }
}

package org.kembar.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instruments;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Alarm.Kind;
import org.kembar.measurement.Meter;

/** The alarms about activities in the course of time: that they dwindle, come all at the start, or cease. */
final class ActivityAlarms {

    private static final int FULL = 100;

    /** Of fewer activities nobody can say that they came all at the start. */
    private static final int FEWEST = 3;

    /** In a shorter time nobody can say so either. */
    private static final int YEARS = 3;

    private final Meter meter;
    private final Instruments instruments;
    private final AlarmThresholds thresholds;
    private final LocalDate asOf;
    private final List<Held> dated;
    private final Dormancy dormancy;

    ActivityAlarms(Meter meter, AlarmThresholds thresholds, LocalDate asOf, List<Held> held, Dormancy dormancy) {
        this.meter = meter;
        this.instruments = meter.chronicle().instruments();
        this.thresholds = thresholds;
        this.asOf = asOf;
        this.dated = held.stream().filter(Held::isDated).toList();
        this.dormancy = dormancy;
    }

    List<Alarm> all() {
        return Stream.of(participationDrop(), frontLoaded(), dormancy.alarm())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Participants of whole years, where the year and the number are known: a year that is not over is no drop yet. */
    private Optional<Alarm> participationDrop() {
        var lastWholeYear = asOf.plusDays(1).getYear() - 1;
        var byYear = new TreeMap<Integer, Integer>();
        var counted = new ArrayList<Fact>();
        for (var h : dated) {
            var groups = h.activity().participants();
            var year = h.date().earliest().getYear();
            if (!groups.isEmpty()
                    && year == h.date().latest().getYear()
                    && year <= lastWholeYear
                    && groups.stream().allMatch(g -> g.count().isExact())) {
                byYear.merge(
                        year, groups.stream().mapToInt(g -> g.count().least()).sum(), Integer::sum);
                counted.add(h.activity());
            }
        }
        if (byYear.size() < 2) {
            return Optional.empty();
        }
        var last = byYear.lastEntry();
        var peak = byYear.headMap(last.getKey()).values().stream()
                .mapToInt(people -> people)
                .max()
                .orElse(0);
        return last.getValue() * FULL <= peak * thresholds.dropPercent()
                ? Optional.of(new Alarm(
                        Kind.PARTICIPATION_DROP,
                        isCountWhole(last.getKey(), counted),
                        Optional.empty(),
                        List.copyOf(byYear.values()),
                        List.copyOf(counted)))
                : Optional.empty();
    }

    /** Whether nobody else can have taken part in the year. That more did in the peak would make the drop only deeper. */
    private Truth isCountWhole(int year, List<Fact> counted) {
        var days = new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var known = counted.stream().map(Fact::id).collect(Collectors.toSet());
        var uncounted = dated.stream()
                .anyMatch(h -> h.date().touches(days).possible()
                        && !known.contains(h.activity().id()));
        return uncounted || meter.activitiesCaptured(days).isEmpty() ? Truth.CANNOT_TELL : Truth.YES;
    }

    /** How many of the activities fell into the first year and how many came after it, for certain and at most. */
    private record Spread(int all, List<Fact> early, List<Fact> possiblyEarly, int late, int possiblyLate) {}

    /** Most of what was ever held was held in the first year of the partnership, and years have passed since. */
    private Optional<Alarm> frontLoaded() {
        var begin = instruments.begin(asOf).map(this::byNow);
        var mandate =
                instruments.begin(asOf, i -> i.agreement().type().isMandate()).map(this::byNow);
        if (begin.isEmpty() || mandate.isEmpty()) {
            return Optional.empty();
        }
        var firstYear = new DayRange(begin.get().from(), yearAfter(mandate.get().to()));
        var spread = spread(begin.get(), mandate.get());
        var early = spread.early().size();
        var possiblyEarly = spread.possiblyEarly().size();
        if (yearsPassed(mandate.get().to()) && spread.all() >= FEWEST && isMost(early, early + spread.possiblyLate())) {
            return Optional.of(new Alarm(
                    Kind.FRONT_LOADED,
                    Truth.YES,
                    Optional.of(firstYear),
                    List.of(early, early + spread.possiblyLate()),
                    spread.early()));
        }
        if (yearsPassed(mandate.get().from())
                && possiblyEarly + spread.late() >= FEWEST
                && isMost(possiblyEarly, possiblyEarly + spread.late())) {
            return Optional.of(new Alarm(
                    Kind.FRONT_LOADED,
                    Truth.CANNOT_TELL,
                    Optional.of(firstYear),
                    List.of(possiblyEarly, possiblyEarly + spread.late()),
                    spread.possiblyEarly()));
        }
        return Optional.empty();
    }

    private Spread spread(DayRange begin, DayRange mandate) {
        var all = 0;
        var early = new ArrayList<Fact>();
        var possiblyEarly = new ArrayList<Fact>();
        var late = 0;
        var possiblyLate = 0;
        for (var h : dated) {
            var begun = h.date().begunBy(asOf);
            var inFirstYear = begunBy(h, new DayRange(yearAfter(mandate.from()), yearAfter(mandate.to())));
            var member = begun.and(endedBefore(h, begin).not());
            var isEarly = member.and(inFirstYear);
            var isLate = begun.and(inFirstYear.not());
            all += member.certain() ? 1 : 0;
            late += isLate.certain() ? 1 : 0;
            possiblyLate += isLate.possible() ? 1 : 0;
            if (isEarly.certain()) {
                early.add(h.activity());
            }
            if (isEarly.possible()) {
                possiblyEarly.add(h.activity());
            }
        }
        return new Spread(all, List.copyOf(early), List.copyOf(possiblyEarly), late, possiblyLate);
    }

    /** Whether it had begun by a day that is one of several. */
    private static Truth begunBy(Held h, DayRange day) {
        if (h.date().begunBy(day.from()).certain()) {
            return Truth.YES;
        }
        return h.date().begunBy(day.to()).and(Truth.CANNOT_TELL);
    }

    /** Whether it was over before a day that is one of several. */
    private static Truth endedBefore(Held h, DayRange day) {
        if (h.date().latest().isBefore(day.from())) {
            return Truth.YES;
        }
        return h.date().end().from().isBefore(day.to()) ? Truth.CANNOT_TELL : Truth.NO;
    }

    private DayRange byNow(DayRange range) {
        return range.clippedTo(new DayRange(LocalDate.MIN, asOf));
    }

    private static LocalDate yearAfter(LocalDate start) {
        return start.plusYears(1).minusDays(1);
    }

    private boolean yearsPassed(LocalDate start) {
        return !start.plusYears(YEARS).isAfter(asOf);
    }

    private boolean isMost(int early, int all) {
        return early * FULL >= all * thresholds.frontLoadedPercent();
    }
}

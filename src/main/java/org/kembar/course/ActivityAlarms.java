package org.kembar.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instruments;
import org.kembar.course.Alarm.Kind;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Meter;
import org.kembar.measurement.Participants;

/** The alarms about activities in the course of time: that they dwindle, come all at the start, or cease. */
final class ActivityAlarms {

    private static final int FULL = 100;

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

    /**
     * Participants of whole years, where the year and the number are known: a year that is not over is no drop yet. Those
     * of whom nobody knows the number count as many as they were at least.
     */
    private Optional<Alarm> participationDrop() {
        var counted = dated.stream().filter(this::isCountedInAWholeYear).toList();
        var years = counted.stream()
                .filter(h -> h.activity().participants().stream()
                        .allMatch(g -> g.count().isExact()))
                .map(ActivityAlarms::year)
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.size() < 2) {
            return Optional.empty();
        }
        var last = years.getLast();
        var least = new TreeMap<Integer, Integer>();
        counted.forEach(
                h -> least.merge(year(h), (int) Participants.of(h.activity()).least(), Integer::sum));
        var peak = years.headSet(last).stream().mapToInt(least::get).max().orElse(0);
        if (least.tailMap(last).values().stream().anyMatch(people -> !isDropped(people, peak))) {
            return Optional.empty();
        }
        return Optional.of(new Alarm(
                Kind.PARTICIPATION_DROP,
                isSurelyDropped(last, peak),
                Optional.empty(),
                years.stream().map(least::get).toList(),
                counted.stream()
                        .filter(h -> years.contains(year(h)))
                        .<Fact>map(Held::activity)
                        .toList()));
    }

    private boolean isCountedInAWholeYear(Held h) {
        return !h.activity().participants().isEmpty()
                && year(h) == h.date().latest().getYear()
                && year(h) < asOf.plusDays(1).getYear();
    }

    private static int year(Held h) {
        return h.date().earliest().getYear();
    }

    private boolean isDropped(double people, int peak) {
        return people * FULL < (double) peak * thresholds.dropPercent();
    }

    /** Whether even all who may have taken part in the year were so few. That more did in the peak makes the drop only deeper. */
    private Truth isSurelyDropped(int year, int peak) {
        var days = DayRange.ofYear(year);
        var most = dated.stream()
                .filter(h -> h.date().touches(days).possible())
                .mapToDouble(h -> Participants.of(h.activity()).most())
                .sum();
        return isDropped(most, peak) && !meter.activitiesCaptured(days).isEmpty() ? Truth.YES : Truth.CANNOT_TELL;
    }

    /** How many of the activities fell into the first year and how many came after it, for certain and at most. */
    private record Spread(int all, List<Fact> early, List<Fact> possiblyEarly, int late, int possiblyLate) {}

    /** Most of what was ever held was held in the first year of the partnership, and years have passed since. */
    private Optional<Alarm> frontLoaded() {
        var begin = instruments.begin(asOf).map(this::byNow);
        var mandate = instruments.begin(asOf, instruments::isMandate).map(this::byNow);
        if (begin.isEmpty() || mandate.isEmpty()) {
            return Optional.empty();
        }
        var firstYear = new DayRange(begin.get().from(), yearAfter(mandate.get().to()));
        var spread = spread(begin.get(), mandate.get());
        var early = spread.early().size();
        var possiblyEarly = spread.possiblyEarly().size();
        if (yearsPassed(mandate.get().to())
                && spread.all() >= thresholds.frontLoadedActivities()
                && isMost(early, early + spread.possiblyLate())) {
            return Optional.of(new Alarm(
                    Kind.FRONT_LOADED,
                    Truth.YES,
                    Optional.of(firstYear),
                    List.of(early, early + spread.possiblyLate()),
                    spread.early()));
        }
        if (yearsPassed(mandate.get().from())
                && possiblyEarly + spread.late() >= thresholds.frontLoadedActivities()
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
        return !start.plusYears(thresholds.frontLoadedYears()).isAfter(asOf);
    }

    private boolean isMost(int early, int all) {
        return early * FULL >= all * thresholds.frontLoadedPercent();
    }
}

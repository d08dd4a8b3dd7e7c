package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * The days on which activities had a mandate, of all instruments together: where one ends and another runs on, no day in
 * between is without. Whatever came before the first instrument prepared it and needed none.
 *
 * @param surely the stretches covered for certain, joined where they meet
 * @param possibly the stretches that can have been covered, joined where they meet
 */
record Cover(List<DayRange> surely, List<DayRange> possibly) {

    /**
     * @param all every instrument: the first of them ends the preparation
     * @param mandates those under which activities have a mandate, each until it and what takes its place have lapsed
     */
    static Cover of(List<Instrument> all, List<Instrument> mandates) {
        return new Cover(
                joined(Stream.concat(
                        Stream.of(new DayRange(LocalDate.MIN, lastBefore(surelyUntil(all, mandates)))),
                        mandates.stream()
                                .flatMap(i -> stretch(i.start().to(), i.lapse().from())))),
                joined(Stream.concat(
                        Stream.of(new DayRange(
                                LocalDate.MIN,
                                lastBefore(first(all, i -> i.start().to())))),
                        mandates.stream()
                                .flatMap(
                                        i -> stretch(i.start().from(), i.lapse().to())))));
    }

    /**
     * Whichever instrument is the first: as long as no mandate can have lapsed and nothing else can have begun, there was
     * either no instrument yet or a mandate in force.
     */
    private static LocalDate surelyUntil(List<Instrument> all, List<Instrument> mandates) {
        var lapse = first(mandates, i -> i.lapse().from());
        var others = all.stream()
                .filter(i -> mandates.stream()
                        .noneMatch(m -> m.agreement().id().equals(i.agreement().id())))
                .toList();
        return Days.earlier(lapse, first(others, i -> i.start().from()));
    }

    private static LocalDate first(List<Instrument> instruments, Function<Instrument, LocalDate> day) {
        return instruments.stream().map(day).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /** The days from the first to the one before the lapse; none if it lapsed before it began. */
    private static Stream<DayRange> stretch(LocalDate from, LocalDate lapse) {
        return from.isBefore(lapse) ? Stream.of(new DayRange(from, lastBefore(lapse))) : Stream.empty();
    }

    private static LocalDate lastBefore(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.minusDays(1);
    }

    private static List<DayRange> joined(Stream<DayRange> stretches) {
        var joined = new ArrayList<DayRange>();
        for (var next : stretches.sorted(Comparator.comparing(DayRange::from)).toList()) {
            var last = joined.isEmpty() ? Optional.<DayRange>empty() : Optional.of(joined.getLast());
            if (last.filter(l -> l.overlaps(next) || l.isNextTo(next)).isPresent()) {
                joined.set(joined.size() - 1, joined.getLast().hull(next));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether every day of something was covered. */
    Truth of(EdtfDate date) {
        var days = new DayRange(date.earliest(), date.latest());
        for (var stretch : surely) {
            if (stretch.encloses(days)) {
                return Truth.YES;
            }
        }
        for (var stretch : possibly) {
            if (stretch.overlaps(date.start()) && stretch.overlaps(date.end())) {
                return Truth.CANNOT_TELL;
            }
        }
        return Truth.NO;
    }
}

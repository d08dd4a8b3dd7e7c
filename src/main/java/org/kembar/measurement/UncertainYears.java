package org.kembar.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Entry;

/**
 * The facts that surely lie in one of several years, while nobody can say in which: one between October 2022 and March
 * 2023 makes one of two years active, not none and not both.
 *
 * @param stretches by their last year
 */
record UncertainYears(List<Stretch> stretches) {

    /**
     * The years of one fact: it can lie in any one of them alone, and lies in one of them at least.
     *
     * @param isOnOneDay whether it can lie in no more than one of them
     */
    record Stretch(int first, int last, boolean isOnOneDay) {}

    UncertainYears {
        stretches = stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::last))
                .toList();
    }

    /**
     * Those among the facts.
     *
     * @param which those of them that count
     */
    static <T extends Fact> UncertainYears of(List<Entry<T>> facts, Predicate<T> which) {
        var stretches = new ArrayList<Stretch>();
        for (var entry : facts) {
            if (entry.begun() > entry.lasting() && !entry.isUndated() && which.test(entry.fact())) {
                // It begins by the one day and lasts until the other, so it lies in one of the years between.
                var first = entry.date().end().from().getYear();
                var last = entry.date().start().to().getYear();
                if (first < last) {
                    stretches.add(new Stretch(first, last, entry.date().isOnADayOfAChoice()));
                }
            }
        }
        return new UncertainYears(stretches);
    }

    /** The fewest years that must be added to the sure ones so that every fact that surely lies in these years has one. */
    int fewestFurther(IntPredicate isSure, int from, int to) {
        var further = 0;
        var latest = from - 1;
        for (var stretch : stretches) {
            var isInside = stretch.first() >= from && stretch.last() <= to;
            // By the ends of the stretches: the last year of one that has none yet serves the most of those that
            // follow.
            if (isInside
                    && stretch.first() > latest
                    && IntStream.rangeClosed(stretch.first(), stretch.last()).noneMatch(isSure)) {
                further++;
                latest = stretch.last();
            }
        }
        return further;
    }

    /** The most of the years that the facts of one day can fill, each no more than one. */
    int mostFilled(IntPredicate isToFill, int from, int to) {
        if (stretches.isEmpty()) {
            return 0;
        }
        var waiting =
                new ArrayList<>(stretches.stream().filter(Stretch::isOnOneDay).toList());
        var filled = 0;
        for (var year = from; year <= to; year++) {
            var asked = year;
            // Of those that can fill the year the one that can wait the least.
            var next = isToFill.test(year)
                    ? waiting.stream()
                            .filter(stretch -> stretch.first() <= asked && asked <= stretch.last())
                            .findFirst()
                    : Optional.<Stretch>empty();
            if (next.isPresent()) {
                waiting.remove(next.get());
                filled++;
            }
        }
        return filled;
    }
}

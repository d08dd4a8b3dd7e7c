package org.kembar.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.kembar.documents.Svg.Anchor;

/** Days as places on a picture, from left to right. */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    private static final double ROOM_FOR_A_YEAR = 34;

    /** Where the day begins; days outside stand at the edge. */
    double at(LocalDate day) {
        var inside = day.isBefore(first) ? first : day.isAfter(last) ? last.plusDays(1) : day;
        var days = last.toEpochDay() + 1 - first.toEpochDay();
        return left + (right - left) * (inside.toEpochDay() - first.toEpochDay()) / days;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The years with a number: all, or every second, fifth, tenth, as there is room. */
    List<Integer> years() {
        var room = (right - left) / (last.getYear() - first.getYear() + 1);
        var step = IntStream.of(1, 2, 5, 10, 20, 50, 100)
                .filter(n -> n * room >= ROOM_FOR_A_YEAR)
                .findFirst()
                .orElse(100);
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> year % step == 0)
                .boxed()
                .toList();
    }

    /** Lines at the turns of the years, their numbers above. */
    void draw(Svg svg, double top, double bottom) {
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            var start = LocalDate.of(year, 1, 1);
            if (holds(start)) {
                svg.line("rule", 1, at(start), top, at(start), bottom);
            }
        }
        for (var year : years()) {
            var start = LocalDate.of(year, 1, 1);
            var x = at(start);
            var number = Integer.toString(year);
            var next = LocalDate.of(year + 1, 1, 1);
            if ((holds(next) ? at(next) : right) - x >= Svg.width(number, 11)) {
                svg.text("soft", 11, false, Anchor.START, x + (start.isBefore(first) ? 0 : 3), top + 9, number);
            }
        }
    }
}

package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.edtf.EdtfDates;
import org.kembar.measurement.UncertainYears.Stretch;

/** The fewest and the most years are those of some way in which everything can have been, and no way has fewer or more. */
class UncertainYearsTest {

    private static final int FROM = 2020;
    private static final int TO = 2024;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noWayHasFewerOrMoreYears(long seed) {
        var chance = EdtfDates.chance(seed);
        var sure = IntStream.rangeClosed(FROM, TO)
                .filter(_ -> chance.nextInt(3) == 0)
                .boxed()
                .collect(Collectors.toSet());
        var stretches = IntStream.range(0, 1 + chance.nextInt(5))
                .mapToObj(_ -> {
                    var first = FROM - 1 + chance.nextInt(6);
                    return new Stretch(first, first + 1 + chance.nextInt(3), true);
                })
                .toList();
        var further = new HashSet<Integer>();
        everyWay(stretches, Set.of(), years -> {
            further.add((int) years.stream()
                    .filter(year -> year >= FROM && year <= TO && !sure.contains(year))
                    .count());
        });
        var uncertain = new UncertainYears(stretches);
        assertThat(uncertain.fewestFurther(sure::contains, FROM, TO))
                .as("%s and sure %s", stretches, sure)
                .isEqualTo(further.stream().min(Integer::compare).orElseThrow());
        assertThat(uncertain.mostFilled(year -> !sure.contains(year), FROM, TO))
                .as("%s and sure %s", stretches, sure)
                .isEqualTo(further.stream().max(Integer::compare).orElseThrow());
    }

    private static void everyWay(List<Stretch> open, Set<Integer> years, Consumer<Set<Integer>> way) {
        if (open.isEmpty()) {
            way.accept(years);
            return;
        }
        var first = open.getFirst();
        for (var year = first.first(); year <= first.last(); year++) {
            var more = new HashSet<>(years);
            more.add(year);
            everyWay(open.subList(1, open.size()), more, way);
        }
    }
}

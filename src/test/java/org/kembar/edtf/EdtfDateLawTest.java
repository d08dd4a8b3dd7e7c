package org.kembar.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.any;
import static org.kembar.edtf.EdtfDates.chance;
import static org.kembar.edtf.EdtfDates.date;
import static org.kembar.edtf.EdtfDates.narrow;
import static org.kembar.edtf.EdtfDates.point;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An uncertain date stands for every pair of a first and a last day it allows. An answer is right if all the pairs give
 * it; it stays open only if they differ.
 */
class EdtfDateLawTest {

    private static final String SEEDS = "org.kembar.edtf.EdtfDates#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void answersWhatAllPossibleDaysAnswer(long seed) {
        var chance = chance(seed);
        var date = narrow(chance);
        var first = LocalDate.of(2016, 2, 15).plusDays(chance.nextInt(40));
        var range = new DayRange(first, first.plusDays(chance.nextInt(10)));

        assertThat(date.touches(range)).isEqualTo(asked(date, range::overlaps));
        assertThat(date.within(range)).isEqualTo(asked(date, range::encloses));
        assertThat(date.covers(first)).isEqualTo(asked(date, days -> days.contains(first)));
        assertThat(date.begunBy(first))
                .isEqualTo(asked(date, days -> !days.from().isAfter(first)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void oneIsBeforeTheOtherIfItIsForAllPossibleDays(long seed) {
        var chance = chance(seed);
        var one = narrow(chance);
        var other = narrow(chance);
        var answers = EnumSet.noneOf(Truth.class);
        possible(one)
                .forEach(days -> answers.add(asked(other, others -> days.to().isBefore(others.from()))));

        assertThat(one.before(other))
                .isEqualTo(answers.size() == 1 ? answers.iterator().next() : Truth.CANNOT_TELL);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void twoAreNotBeforeEachOther(long seed) {
        var chance = chance(seed);
        var one = any(chance);
        var other = any(chance);

        if (one.before(other) == Truth.YES) {
            assertThat(other.before(one)).isEqualTo(Truth.NO);
        }
        assertThat(one.before(one)).isNotEqualTo(Truth.YES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void isReadAsItIsWritten(long seed) {
        var date = any(chance(seed));

        var again = date(date.text());
        assertThat(again).isEqualTo(date);
        assertThat(again.text()).isEqualTo(date.text());
        assertThat(List.of(again.start(), again.end())).isEqualTo(List.of(date.start(), date.end()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void doubtNeverMakesADateSharper(long seed) {
        var point = point(chance(seed)).replaceAll("[?~%]", "");
        if (!(EdtfDate.parse(point) instanceof EdtfReading.Read(var sure)) || point.contains("T")) {
            return;
        }
        for (var qualifier : List.of("?", "~", "%")) {
            var doubted = date(point + qualifier);
            assertThat(doubted.start().encloses(sure.start())).isTrue();
            assertThat(doubted.end().encloses(sure.end())).isTrue();
            assertThat(doubted.start()).isNotEqualTo(sure.start());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theOrderOfSourcesDoesNotMatter(long seed) {
        var chance = chance(seed);
        Stream.of(
                        List.of(any(chance), any(chance), any(chance)),
                        List.of(narrow(chance), narrow(chance), narrow(chance)))
                .forEach(EdtfDateLawTest::reconcilesInAnyOrder);
    }

    private static void reconcilesInAnyOrder(List<EdtfDate> said) {
        var a = said.get(0);
        var b = said.get(1);
        var c = said.get(2);
        var expected = a.reconciledWith(List.of(b, c));
        Stream.of(
                        a.reconciledWith(List.of(c, b)),
                        b.reconciledWith(List.of(a, c)),
                        b.reconciledWith(List.of(c, a)),
                        c.reconciledWith(List.of(a, b)),
                        c.reconciledWith(List.of(b, a)))
                .forEach(other -> assertThat(List.of(other.start(), other.end()))
                        .isEqualTo(List.of(expected.start(), expected.end())));
        assertThat(expected.start().overlaps(a.start()) || expected.start().overlaps(b.start()))
                .isTrue();
    }

    /** Repeating a statement tells nothing new. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aSourceThatAgreesChangesNothing(long seed) {
        var date = any(chance(seed));
        var reconciled = date.reconciledWith(List.of(date, date));

        assertThat(List.of(reconciled.start(), reconciled.end())).isEqualTo(List.of(date.start(), date.end()));
    }

    private static Truth asked(EdtfDate date, Predicate<DayRange> question) {
        var answers = possible(date).map(question::test).distinct().toList();
        return answers.size() == 1 ? Truth.of(answers.getFirst()) : Truth.CANNOT_TELL;
    }

    private static Stream<DayRange> possible(EdtfDate date) {
        return days(date.start())
                .flatMap(first ->
                        days(date.end()).filter(last -> !last.isBefore(first)).map(last -> new DayRange(first, last)));
    }

    private static Stream<LocalDate> days(DayRange range) {
        return range.from().datesUntil(range.to().plusDays(1));
    }
}

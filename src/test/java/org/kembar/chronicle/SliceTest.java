package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.chance;
import static org.kembar.edtf.EdtfDates.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDates;

class SliceTest {

    @Test
    void holdsWhatCanLieInTheRange() {
        var slice = slice(List.of(dated("a", "2016"), dated("b", "2017"), dated("c", "2018")));
        assertThat(facts(slice.moveTo(year(2016)))).containsExactly("a");
        assertThat(facts(slice.moveTo(year(2017)))).containsExactly("b");
        assertThat(facts(slice.moveTo(year(2019)))).isEmpty();
    }

    @Test
    void keepsWhatLastsAndWhatHasNoDate() {
        var slice = slice(List.of(dated("ever", "/"), dated("long", "2016/2019"), dated("short", "2016")));
        assertThat(facts(slice.moveTo(year(2015)))).containsExactly("ever");
        assertThat(facts(slice.moveTo(year(2016)))).containsExactly("ever", "long", "short");
        assertThat(facts(slice.moveTo(year(2019)))).containsExactly("ever", "long");
        assertThat(facts(slice.moveTo(year(2020)))).containsExactly("ever");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Walking quarter by quarter holds what looking it up afresh would hold. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsOnEveryStepWhatAFreshLookWouldHold(long seed) {
        var chance = chance(seed);
        var all = IntStream.range(0, 30)
                .mapToObj(i -> Dated.of("fact " + i, EdtfDates.any(chance)))
                .sorted(Comparator.comparing(dated -> dated.date().earliest()))
                .toList();
        var slice = slice(all);
        var from = LocalDate.of(2011, 1, 1);
        var to = LocalDate.of(2013, 1, 1);
        for (var step = 0; step < 40; step++) {
            var range = new DayRange(from, to);
            var expected = all.stream()
                    .filter(d -> d.date().touches(range).possible())
                    .map(d -> d.fact() + " " + d.date().touches(range))
                    .toList();
            var members = slice.moveTo(range);
            assertThat(members)
                    .extracting(member -> member.fact() + " " + members.inside(member))
                    .containsExactlyElementsOf(expected);
            from = from.plusDays(chance.nextInt(100));
            to = to.plusDays(chance.nextInt(100));
            to = to.isBefore(from) ? from : to;
        }
    }

    /** An entry compares days as numbers: it must not answer otherwise than its date. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEntryAnswersAsItsDate(long seed) {
        var chance = chance(seed);
        for (var i = 0; i < 20; i++) {
            var entry = Entry.of("fact", EdtfDates.any(chance), 0);
            var from = LocalDate.of(2010, 1, 1).plusDays(chance.nextInt(2000));
            var range = new DayRange(from, from.plusDays(chance.nextInt(800)));
            assertThat(entry.touches(range)).isEqualTo(entry.date().touches(range));
            assertThat(entry.within(range.from().toEpochDay(), range.to().toEpochDay()))
                    .as("%s within %s", entry.date(), range)
                    .isEqualTo(entry.date().within(range));
        }
    }

    private static Dated<String> dated(String fact, String date) {
        return Dated.of(fact, date(date));
    }

    private static Slice<String> slice(List<Dated<String>> inOrder) {
        return new Slice<>(IntStream.range(0, inOrder.size())
                .mapToObj(i -> Entry.of(inOrder.get(i).fact(), inOrder.get(i).date(), i))
                .toList());
    }

    private static List<String> facts(Members<String> slice) {
        return slice.stream().map(Entry::fact).toList();
    }

    private static DayRange year(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}

package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactSetTest {

    @Test
    void namesItsFactsInTheirOrderAcrossTheEdgesOfItsWords() {
        assertThat(numbers(set(List.of(640, 0, 63, 64, 127, 128)))).containsExactly(0, 63, 64, 127, 128, 640);
        assertThat(numbers(new FactSet())).isEmpty();
    }

    @Test
    void forgetsAFact() {
        var set = set(List.of(7, 64));
        set.remove(7);
        set.remove(9_999);
        assertThat(numbers(set)).containsExactly(64);
        set.remove(64);
        assertThat(set.isEmpty()).isTrue();
    }

    /** One set reaches farther than the other. */
    @ParameterizedTest
    @ValueSource(ints = {10, 100, 300, 1_000})
    void doesWhatSetsDo(int reach) {
        var chance = new Random(reach);
        var one = new TreeSet<Integer>();
        var other = new TreeSet<Integer>();
        for (var i = 0; i < 40; i++) {
            one.add(chance.nextInt(reach));
            other.add(chance.nextInt(2 * reach));
        }
        var both = new TreeSet<>(one);
        both.retainAll(other);
        var rest = new TreeSet<>(one);
        rest.removeAll(other);
        var all = new TreeSet<>(one);
        all.addAll(other);
        assertThat(numbers(set(one).and(set(other)))).containsExactlyElementsOf(both);
        assertThat(set(one).common(set(other))).isEqualTo(both.size());
        assertThat(numbers(set(one).without(set(other)))).containsExactlyElementsOf(rest);
        var joined = set(one);
        joined.addAll(set(other));
        assertThat(numbers(joined)).containsExactlyElementsOf(all);
        assertThat(joined.size()).isEqualTo(all.size());
    }

    private static FactSet set(Iterable<Integer> numbers) {
        var set = new FactSet();
        numbers.forEach(set::add);
        return set;
    }

    private static List<Integer> numbers(FactSet set) {
        var numbers = new ArrayList<Integer>();
        for (var number = set.next(0); number >= 0; number = set.next(number + 1)) {
            numbers.add(number);
        }
        return numbers;
    }
}

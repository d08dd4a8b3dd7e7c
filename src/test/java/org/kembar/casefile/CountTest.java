package org.kembar.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

    @Test
    void aRangeMayBeOpenUpwards() {
        assertThat(Count.parse("2..")).hasValue(Count.atLeast(2));
        assertThat(Count.parse("10..20")).hasValue(new Count(10, OptionalInt.of(20)));
        assertThat(Count.parse("10..10")).hasValue(Count.exactly(10));
        assertThat(Count.parse("0..")).hasValue(Count.atLeast(0));
        assertThat(Count.parse("0..999999999")).hasValue(new Count(0, OptionalInt.of(999_999_999)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "51",
                "..",
                "..20",
                "20..10",
                "-1..5",
                "1...5",
                "1..5..9",
                " 1..5",
                "1..5 ",
                "1.5",
                "1..x",
                "1..-5",
                "٢..",
                "１..２",
                "1000000000..",
                "0..1000000000",
                "1..5\n",
                "several",
            })
    void isReadOnlyFromARange(String text) {
        assertThat(Count.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2..", "10..20", "0..", "0..1"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Count.parse(text).orElseThrow()).hasToString(text);
    }

    @Test
    void anExactCountIsWrittenAsANumber() {
        assertThat(Count.exactly(51)).hasToString("51").matches(Count::isExact);
        assertThat(Count.atLeast(51)).matches(count -> !count.isExact());
        assertThat(new Count(10, OptionalInt.of(20))).matches(count -> !count.isExact());
    }

    @Test
    void isNeverNegativeAndNeverRunsBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> Count.exactly(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Count.atLeast(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Count(5, OptionalInt.of(4)))
                .withMessageEndingWith("not 5..4");
    }
}

package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.notation.Files.problems;
import static org.kembar.notation.Files.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Problem;

/** Did you mean? */
class LikenessTest {

    private static final List<String> WORDS =
            List.of("status", "date", "type", "in-person", "eleven-indicators", "C3.1", "C3", "t01", "f-water", "티켓팅");

    @ParameterizedTest
    @CsvSource({
        "Status, status", // only another case
        "statsu, status", // exchanged
        "statu, status", // missing
        "statuss, status", // too many
        "stetus, status", // wrong
        "sttausx, status", // two slips in six letters
        "eleven_indicator, eleven-indicators",
        "in person, in-person",
        "c3.1, C3.1",
        "C31, C3.1",
        "f-watr, f-water",
        "티켓텡, 티켓팅"
    })
    void aSlipIsRecognised(String written, String meant) {
        assertThat(Likeness.meant(written, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"person, in-person", "Water, f-water", "indicators, eleven-indicators / other-indicators"})
    void aPartMayMeanTheOneOrTwoWholes(String written, String meant) {
        var words = new ArrayList<>(WORDS);
        words.add("other-indicators");
        assertThat(Likeness.meant(written, words)).hasValue(meant);
        assertThat(Likeness.slip(written, words)).isEmpty();
        assertThat(Likeness.meant("part", List.of("a-part", "b-part", "c-part")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"colour", "state", "C3.2", "C4", "t02", "t1", "f-tax", "on", "x", "''", "dead-end", "statistics"})
    void whatIsNotNearEnoughIsNotSuggested(String written) {
        assertThat(Likeness.meant(written, WORDS)).isEmpty();
    }

    @Test
    void amongTooManyWordsNoneIsLookedFor() {
        var many = IntStream.range(0, 100_000).mapToObj(i -> "word-" + i).toList();

        assertThat(Likeness.meant("wrod-5", many)).isEmpty();
        assertThat(Likeness.meant("wrod-5", many.subList(0, 100))).hasValue("word-5");
        assertThat(Likeness.meant("x".repeat(100_000), many.subList(0, 100))).isEmpty();
        assertThat(Likeness.meant("x", Collections.nCopies(10, "x".repeat(100_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "'', ab, 2", "ab, ba, 1", "kota, kotak, 1", "abcd, badc, 2", "ca, abc, 3"})
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Likeness.slips(one, other)).isEqualTo(slips);
        assertThat(Likeness.slips(other, one)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: held    | stauts: held       | UNKNOWN_KEY  | status
            status: held    | status: hold       | UNKNOWN_WORD | held
            status: held    | status: Held       | UNKNOWN_WORD | held
            status: held    | status: in_person  | UNKNOWN_WORD |
            [f-water]       | [f-watr]           | NO_SUCH_ID   | f-water
            [f-water]       | [mou-x]            | NO_SUCH_ID   |
            status: held    | status: held, really | UNKNOWN_WORD |
            """)
    void aFileIsToldWhatItMayHaveMeant(String passage, String replacement, Fault fault, String meant) {
        assertThat(problems(with(passage, replacement)))
                .filteredOn(problem -> problem.fault() == fault)
                .singleElement()
                .extracting(Problem::meant)
                .isEqualTo(Optional.ofNullable(meant));
    }

    /** Whoever wrote "staus" beside "status" did not mean "status". */
    @Test
    void aKeyThatIsThereAlreadyWasNotMeant() {
        assertThat(problems(with("status: held", "status: held\n    staus: held")))
                .extracting(Problem::meant)
                .containsExactly(Optional.empty());
    }
}

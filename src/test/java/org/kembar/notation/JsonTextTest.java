package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": NaN}",
                "{\"a\": Infinity}",
                "{\"a\": -Infinity}",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\": 1.}",
                "{\"a\": 0x1F}",
                "{\"a\": 1,}",
                "[1,]",
                "[,1]",
                "{,}",
                "{\"a\"}",
                "{\"a\" 1}",
                "{a: 1}",
                "{'a': 1}",
                "{1: 1}",
                "{null: 1}",
                "/* */ {}",
                "{} // end",
                "# comment\n{}",
                "{\"a\": tru}",
                "{\"a\": True}",
                "nul",
                "{\"a\": \"x",
                "{\"a\": \"\u0001\"}",
                "{\"a\": \"x\ny\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u12\"}",
                "{",
                "[",
                "{\"a\":",
                "}",
                "]",
                "{]",
                "[}",
                "{}x",
                "{}]",
                "\uFEFF\uFEFF{}",
                "--- {}",
                "schema: pcf/0.2",
            })
    void onlyJsonOfTheStandardIsRead(String text) {
        assertThat(Files.problemsOfJson(text)).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isNotEqualTo(Fault.UNEXPECTED_END);
            assertThat(problem.found()).isNotBlank();
            assertThat(problem.at().line()).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void nothingFollowsTheDocument() {
        assertThat(Files.problemsOfJson(Files.JSON + " {}"))
                .containsExactly(new Problem(
                        new Place(Files.JSON.split("\n").length + 1, 2), "", Fault.SEVERAL_DOCUMENTS, "{", ""));
        assertThat(Files.read(Files.JSON + "\n\n \t\r\n", Format.JSON)).isEqualTo(Files.read(Files.YAML));
    }

    @Test
    void nothingIsNotLeftOut() {
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "\"EUR\"", "null")))
                .extracting(Problem::fault)
                .containsExactly(Fault.BLANK);
    }

    @Test
    void numbersAreReadAsTheyAreAndNotRounded() {
        var tenth = Files.read(Files.with(Files.JSON, "1200.5", "0.1000"), Format.JSON);

        assertThat(Notation.write(tenth, Format.JSON)).contains("\"amount\" : 0.1\n".replace("\n", ","));
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "1200.5", "0.10000000000000001")))
                .extracting(Problem::fault, Problem::expected)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Fault.NUMBER_NOT_EXACT, "0.1"));
    }

    @Test
    void wholeNumbersHaveTheSizeOfTheMachine() {
        assertThat(Files.read(Files.with(Files.JSON, "2996944", "2147483647"), Format.JSON)
                        .cities()
                        .getFirst()
                        .geonames())
                .hasValue(Integer.MAX_VALUE);
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "2996944", "2147483648")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_WHOLE_NUMBER);
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "2996944", "-2147483649")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_WHOLE_NUMBER);
    }

    @Test
    void aLongNameOrNumberIsAMistakeLikeAnyOther() {
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "\"currency\"", "\"" + "c".repeat(100_000) + "\"")))
                .extracting(Problem::fault)
                .containsExactly(Fault.MISSING_KEY, Fault.UNKNOWN_KEY);
        assertThat(Files.problemsOfJson(Files.with(Files.JSON, "1200.5", "1".repeat(100_000))))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_NUMBER);
    }
}

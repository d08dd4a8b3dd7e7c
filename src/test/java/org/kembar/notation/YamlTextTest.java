package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.notation.Files.problems;
import static org.kembar.notation.Files.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Node.Scalar.Kind;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.syntax.YamlText;

class YamlTextTest {

    /** The core schema of YAML 1.2.2, chapter 10.3.2. */
    @ParameterizedTest
    @CsvSource({
        "'', NOTHING",
        "~, NOTHING",
        "null, NOTHING",
        "Null, NOTHING",
        "NULL, NOTHING",
        "nULL, TEXT",
        "true, TRUTH",
        "False, TRUTH",
        "TRUE, TRUTH",
        "tRue, TEXT",
        "yes, TEXT",
        "NO, TEXT",
        "on, TEXT",
        "y, TEXT",
        "0, NUMBER",
        "-12, NUMBER",
        "+12, NUMBER",
        "007, NUMBER",
        "0o17, NUMBER",
        "0x1F, NUMBER",
        "1e3, NUMBER",
        "1.5, NUMBER",
        ".5, NUMBER",
        "1., NUMBER",
        "-.inf, NUMBER",
        ".NaN, NUMBER",
        "12:30, TEXT",
        "1_000, TEXT",
        "0b1, TEXT",
        "0x, TEXT",
        "2016-10-07, TEXT",
        "1e, TEXT",
        "., TEXT",
        "-, TEXT",
        "<<, TEXT",
        "٣, TEXT",
    })
    void aBareWordMeansWhatYaml12Says(String plain, Kind kind) {
        assertThat(YamlText.kind(plain)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!java.lang.ProcessBuilder [[touch, /tmp/x]]",
                "!!str held",
                "!local held",
                "! held",
                "!<tag:x> held",
                "!!python/object/apply:os.system [x]",
                "!!map {}",
                "!!seq []",
                "!!binary aGVsZA=="
            })
    void noTagIsObeyed(String value) {
        assertThat(problems(with("status: held", "status: " + value)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.fault()).isEqualTo(Fault.TAG);
                    assertThat(problem.at()).isEqualTo(new Place(33, 13));
                });
    }

    @Test
    void aMergeKeyIsAKeyLikeAnyOther() {
        assertThat(problems(with("status: held", "status: held\n    <<: {date: \"2020\"}")))
                .extracting(Problem::fault)
                .containsExactly(Fault.UNKNOWN_KEY);
    }

    @Test
    void onlyOneDocumentIsRead() {
        assertThat(Files.read("---\n" + Files.YAML + "...\n# end\n")).isEqualTo(Files.read(Files.YAML));
        assertThat(problems(Files.YAML + "---\n" + Files.YAML))
                .extracting(Problem::fault)
                .containsExactly(Fault.SEVERAL_DOCUMENTS);
        assertThat(problems(Files.YAML + "--- x\n"))
                .extracting(Problem::fault)
                .containsExactly(Fault.SEVERAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.2\n---\n", "%YAML 1.1\n---\n", "# comment\n\n", "---\n", "---  # comment\n"})
    void aFileMayHaveAHead(String head) {
        assertThat(Files.read(head + Files.YAML)).isEqualTo(Files.read(Files.YAML));
    }

    @Test
    void tabsDoNotIndent() {
        assertThat(problems(with("    status: held", "\tstatus: held")))
                .extracting(Problem::fault)
                .containsExactly(Fault.TAB_INDENTATION);
        assertThat(Files.read(with("status: held", "status:\theld\t# done"))).isEqualTo(Files.read(Files.YAML));
    }

    @Test
    void anAnchorNobodyDropsIsMissed() {
        assertThat(problems(with("status: held", "status: *held")))
                .containsExactly(new Problem(new Place(33, 13), "", Fault.UNKNOWN_ALIAS, "*held", "&held"));
    }

    @Test
    void everyStyleOfWritingATextIsRead() {
        var expected = RoundTripTest.titled("a\nb\n").title().in("no");
        assertThat(Files.read(with("{en: \"Training\"}", "\n      no: |\n        a\n        b"))
                        .activities()
                        .getFirst()
                        .title()
                        .in("no"))
                .isEqualTo(expected);
        assertThat(Files.read(with("{en: \"Training\"}", "\n      no: \"a\\nb\\n\""))
                        .activities()
                        .getFirst()
                        .title()
                        .in("no"))
                .isEqualTo(expected);
        assertThat(Files.read(with("{en: \"Training\"}", "\n      no: >\n        a\n\n        b"))
                        .activities()
                        .getFirst()
                        .title()
                        .in("no"))
                .isEqualTo(expected);
        assertThat(Files.read(with("{en: \"Training\"}", "{en: 'it''s'}"))
                        .activities()
                        .getFirst()
                        .title()
                        .in("en"))
                .hasValue("it's");
    }

    @Test
    void quotesMakeATextOfANumber() {
        assertThat(problems(with("termYears: 5", "termYears: \"5\"")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_WHOLE_NUMBER);
        assertThat(problems(with("termYears: 5", "termYears: 05")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_WHOLE_NUMBER);
        assertThat(problems(with("count: 12", "count: 012")))
                .extracting(Problem::fault)
                .containsExactly(Fault.NEEDS_COUNT);
        assertThat(Files.read(with("quote: \"signé à Lyon\"", "quote: \"1e3\""))
                        .agreements()
                        .get(1)
                        .source()
                        .getFirst()
                        .quote())
                .isEqualTo("1e3");
    }
}

package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value an option does not take is a mistake in the command; a file that is no good is not. */
class OptionValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evaluate cases/bandung-seoul.yaml --as-of gestern              | --as-of     | gestern    | 2016-10-07
            evaluate cases/bandung-seoul.yaml --as-of 2016-02-30           | --as-of     | 2016-02-30 | no such day
            explain cases/bandung-seoul.yaml C3 --from 7/10/2016           | --from      | 7/10/2016  | 2016-10-07
            explain cases/bandung-seoul.yaml C3 --to soon                  | --to        | soon       | 2016-10-07
            evaluate cases/bandung-seoul.yaml --from 2024 --to 2020        | --from, --to| 2024       | 2020-12-31
            evaluate cases/bandung-seoul.yaml --from 2020/2024             | --from      | 2020/2024  | one year, month or day
            evaluate cases/bandung-seoul.yaml --from 2024/2020             | --from      | 2024/2020  | one year, month or day
            evaluate cases/bandung-seoul.yaml --from 2020~                 | --from      | 2020~      | one year, month or day
            explain cases/bandung-seoul.yaml C3 --to 2020?                 | --to        | 2020?      | one year, month or day
            evaluate cases/bandung-seoul.yaml --as-of 2020/2024            | --as-of     | 2020/2024  | one year, month or day
            compare cases/bandung-seoul.yaml --as-of 2020/..               | --as-of     | 2020/..    | one year, month or day
            compare cases/bandung-seoul.yaml --scope f-egov@2016/2020~     | --scope     | 2020~      | one year, month or day
            evaluate cases/bandung-seoul.yaml --lang xx                    | --lang      | xx         | en|id|ko
            evaluate cases/bandung-seoul.yaml --framework oecd             | --framework | oecd       | oecd-dac
            evaluate cases/bandung-seoul.yaml --fields f-none              | --fields    | f-none     | f-egov
            evaluate cases/bandung-seoul.yaml --report x.doc               | --report    | x.doc      | .html
            compare cases/bandung-seoul.yaml --as-of gestern               | --as-of     | gestern    | 2016-10-07
            compare cases/bandung-seoul.yaml --scope f-egov@2020           | --scope     | f-egov@2020| f-egov@2016/2020
            compare cases/bandung-seoul.yaml --scope f-none@2016/2020      | --scope     | f-none     | f-egov
            compare cases/bandung-seoul.yaml --scope f-egov@2016/soon      | --scope     | soon       | 2016-10-07
            explain cases/bandung-seoul.yaml C99                           | INDICATOR   | C99        | C11
            signals C99                                                    | SIGNAL      | C99        | C11.5
            convert cases/bandung-seoul.yaml x.xls                         | OUTPUT      | x.xls      | .json
            convert cases/bandung-seoul.yaml --to xls                      | --to        | xls        | yaml|json|canonical
            """)
    void isToldWithTheOptionWhatWasFoundAndWhatWasExpected(
            String command, String option, String found, String expected) {
        var run = Run.of(("--lang en " + command).split(" "));

        assertThat(run.err())
                .contains(option)
                .contains(found)
                .contains(expected)
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate none.yaml",
                "evaluate cases/bandung-seoul.yaml --framework none.yaml",
                "evaluate cases/bandung-seoul.yaml --framework cases/bandung-namur.yaml",
                "evaluate cases/bandung-seoul.yaml --report no/folder/x.html",
                "compare none.yaml",
                "validate README.md",
                "convert cases x.json"
            })
    void aFileThatIsNoGoodOrNotThereEndsWithOne(String command) {
        var run = Run.of(("--lang en " + command).split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    /** Nobody waits for a large file to be read to learn of a slip in the date. */
    @ParameterizedTest
    @ValueSource(strings = {"evaluate none.yaml", "explain none.yaml C3", "compare none.yaml"})
    void aWrongDateIsToldBeforeAnyFileIsRead(String command) {
        assertThat(Run.of((command + " --as-of soon --lang en").split(" ")).err())
                .contains("--as-of")
                .doesNotContain("none.yaml");
    }
}

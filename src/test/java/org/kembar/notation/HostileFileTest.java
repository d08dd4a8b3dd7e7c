package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Problem;

/** Files made to harm, and files that have been harmed. Each is refused, with a reason and before it costs much. */
class HostileFileTest {

    /** So long that no slow machine fails, so short that no attack succeeds. */
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    @Test
    void aBillionLaughsAreCountedAndNotHeard() {
        assertThat(faults(laughs(9))).containsExactly(Fault.TOO_MANY_ALIASES);
        assertThat(faults(laughs(38))).containsExactly(Fault.TOO_MANY_ALIASES);
    }

    @Test
    void aliasesThatHelpAreFollowed() {
        var file = Files.with(
                Files.with(Files.YAML, "{ref: s1, quote: \"signé à Lyon\"}", "&e {ref: s1, quote: \"signé à Lyon\"}"),
                "status: held",
                "status: held\n    source: *e");

        assertThat(Files.read(file).activities().getFirst().source())
                .isEqualTo(Files.read(file).agreements().getLast().source());
    }

    /** Each refers to the one before, so it nests without a bracket more. */
    @Test
    void aChainOfAliasesDoesNotExhaustTheStack() {
        var chain = IntStream.range(1, 50_000)
                .mapToObj(i -> "k" + i + ": &a" + i + " [*a" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "k0: &a0 [x]\n", "title: *a49999\n"));

        assertThat(faults(chain)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[[{a: ", "&a [", "{[", "!!x [", "\"a\": {", "- - ? "})
    void nestingIsRefusedWhateverItIsMadeOf(String opening) {
        assertThat(faults(opening.repeat(100_000)))
                .hasSize(1)
                .isSubsetOf(Fault.TOO_DEEP, Fault.CANNOT_BEGIN_TEXT, Fault.TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void nestingIsRefusedInJsonToo(String opening) {
        assertThat(faults(opening.repeat(100_000).getBytes(UTF_8), Format.JSON)).containsExactly(Fault.TOO_DEEP);
    }

    @ParameterizedTest
    @EnumSource
    void aHugeFileIsRefusedByItsSizeAlone(Format format) {
        var garbage = new byte[100 * 1024 * 1024];
        Arrays.fill(garbage, (byte) 0xFF);
        var list = "[\"x\"],\n".repeat(15_000_000).getBytes(UTF_8);

        assertThat(faults(garbage, format)).containsExactly(Fault.TOO_LARGE);
        assertThat(faults(list, format)).containsExactly(Fault.TOO_LARGE);
    }

    @Test
    void millionsOfValuesAreNotKept() {
        var yaml = "- a\n".repeat(Limits.NODES + 1).getBytes(UTF_8);
        var json = ("[" + "0,".repeat(Limits.NODES) + "0]").getBytes(UTF_8);

        assertTimeoutPreemptively(ENOUGH.multipliedBy(6), () -> {
            assertThat(Files.problems(yaml, Format.YAML))
                    .extracting(Problem::fault)
                    .containsExactly(Fault.TOO_MANY_VALUES);
            assertThat(Files.problems(json, Format.JSON))
                    .extracting(Problem::fault)
                    .containsExactly(Fault.TOO_MANY_VALUES);
        });
    }

    /** Four hundred thousand times eight million characters would be compared, and each refused with its words. */
    @Test
    void aLongTextIsNotUnfoldedEither() {
        var text = "- &long \"" + "x".repeat(1_000_000) + "\"\n" + "- *long\n".repeat(100_000);

        assertThat(faults(text)).containsExactly(Fault.TOO_MANY_ALIASES);
    }

    /** The path of every value would repeat the key above it. */
    @Test
    void aLongKeyIsNotRepeatedForEveryValueBelowIt() {
        var key = "\"" + "k".repeat(2_000_000) + "\": ";

        assertThat(faults(bytes("{" + key + "[" + "{\"a\": 0},".repeat(100_000) + "0]}"), Format.JSON))
                .contains(Fault.UNKNOWN_KEY);
        assertThat(faults("? " + key.replace(": ", "\n: ") + "[" + "{a: 0},".repeat(100_000) + "0]"))
                .contains(Fault.UNKNOWN_KEY);
    }

    /** The parser copies all of a text at every stride that does not find its end. */
    @Test
    void aTextAsLongAsAFileIsReadInTime() {
        assertThat(faults("a: \"" + "x".repeat(Limits.BYTES - 5) + "\"")).contains(Fault.UNKNOWN_KEY);
    }

    @Test
    void keysCountAsValuesDo() {
        var keys = IntStream.range(0, Limits.NODES / 2)
                .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":0")
                .toList();
        var fit = "{" + String.join(",", keys.subList(1, keys.size())) + "}";
        var tooMany = "{" + String.join(",", keys) + "}";

        for (var format : Format.values()) {
            assertThat(faults(bytes(fit), format)).contains(Fault.AND_MORE);
            assertThat(faults(bytes(tooMany), format)).containsExactly(Fault.TOO_MANY_VALUES);
        }
    }

    @Test
    void manyMistakesAreNotAllListed() {
        var ids = IntStream.range(0, 100_000).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        var keys = IntStream.range(0, 100_000).mapToObj(i -> "x" + i + ": 1\n").collect(Collectors.joining());

        assertThat(faults(Files.with("[f-water]", "[" + ids + "]")))
                .hasSize(Limits.PROBLEMS + 1)
                .endsWith(Fault.AND_MORE);
        assertThat(faults(Files.YAML + keys)).hasSize(Limits.PROBLEMS + 1).endsWith(Fault.AND_MORE);
    }

    /** Each of which is held against the rules as everything that it can have been meant to be. */
    @Test
    void manyLongRecordsWithSeveralMistakesAreReadInTime() {
        var ids = IntStream.range(0, 900).mapToObj(i -> "o" + i).collect(Collectors.joining(", ", "[", "]"));
        var activities = IntStream.range(0, 480)
                .mapToObj(i -> "  - {id: a%d, type: no, status: no, format: no, title: {en: T}, organisations: %s}%n"
                        .formatted(i, ids))
                .collect(Collectors.joining("", "activities:\n", ""));

        assertThat(faults(Files.YAML.substring(0, Files.YAML.indexOf("activities:")) + activities))
                .contains(Fault.UNKNOWN_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"lang\" : \"fr\"", "\"fr\" : \"Lyon\"", "\"languages\" : [\n        \"fr\""})
    void aTextThatIsMuchTooLongHasNotTheForm(String passage) {
        var tag = "fr" + "-a".repeat(100_000);

        assertThat(faults(bytes(Files.with(Files.JSON, passage, passage.replace("fr", tag))), Format.JSON))
                .containsExactly(Fault.WRONG_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-400, false",
        "123456789012345678901234567890123456789, false",
        "1e99999999, false",
        "0.1, true",
        "1e20, true",
        "-0, true"
    })
    void aNumberIsReadIfEveryProgramReadsItAlike(String number, boolean read) {
        var file = Files.with(Files.JSON, "1200.5", number);

        assertThat(Files.reading(file, Format.JSON) instanceof Reading.Read).isEqualTo(read);
    }

    /** All of the same hash code. */
    @Test
    void namesMadeToCollideCostNoMoreThanOthers() {
        var names = IntStream.range(0, 1 << 15)
                .mapToObj(i -> IntStream.range(0, 15)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(faults(names)).endsWith(Fault.AND_MORE);
        assertThat(faults(bytes(names), Format.JSON)).endsWith(Fault.AND_MORE);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The attack of 2003: ten lists, each of ten of the list before. */
    static String laughs(int levels) {
        var file = new StringBuilder("l0: &l0 [ha]\n");
        for (var i = 1; i <= levels; i++) {
            var ten = String.join(", ", java.util.Collections.nCopies(10, "*l" + (i - 1)));
            file.append("l%d: &l%d [%s]\n".formatted(i, i, ten));
        }
        return file.toString();
    }

    private static List<Fault> faults(String yaml) {
        return faults(bytes(yaml), Format.YAML);
    }

    private static List<Fault> faults(byte[] bytes, Format format) {
        return assertTimeoutPreemptively(ENOUGH, () -> Files.problems(bytes, format)).stream()
                .map(Problem::fault)
                .toList();
    }
}

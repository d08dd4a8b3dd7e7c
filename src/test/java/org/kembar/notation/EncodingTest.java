package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

/** Files as other programs save them. */
class EncodingTest {

    @ParameterizedTest
    @EnumSource
    void aByteOrderMarkIsNoPartOfTheText(Format format) {
        assertThat(Files.read("\uFEFF" + text(format), format)).isEqualTo(Files.read(Files.YAML));
        var spoilt = text(format).replace("lyon-jember", "");
        assertThat(first("\uFEFF" + spoilt, format)).isEqualTo(first(spoilt, format));
    }

    @ParameterizedTest
    @EnumSource
    void linesMayEndAsOnWindows(Format format) {
        var windows = text(format).replace("\n", "\r\n");

        assertThat(Files.read(windows, format)).isEqualTo(Files.read(Files.YAML));
        assertThat(first(windows.replace("\"2021\"", "\"then\""), format).at())
                .isEqualTo(first(text(format).replace("\"2021\"", "\"then\""), format)
                        .at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void noOtherUnicodeEncodingIsGuessed(String charset) {
        for (var format : Format.values()) {
            var problems = Files.problems(text(format).getBytes(Charset.forName(charset)), format);
            assertThat(problems).singleElement().extracting(Problem::fault).isIn(Fault.NOT_UTF8, Fault.SYNTAX);
        }
    }

    @Test
    void theMarkOfUtf16IsKnown() {
        var littleEndian = ("\uFEFF" + Files.YAML).getBytes(UTF_16LE);

        for (var bytes : List.of(Files.YAML.getBytes(UTF_16), littleEndian)) {
            assertThat(Files.problems(bytes, Format.YAML))
                    .containsExactly(new Problem(Place.START, "", Fault.NOT_UTF8, "UTF-16", "UTF-8"));
        }
    }

    /** Overlong forms, halves of characters and beginnings without an end have been ways past filters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 80",
                "C1 81",
                "E0 80 AF",
                "ED A0 80",
                "ED BF BF",
                "F4 90 80 80",
                "F8 88 80 80 80",
                "80",
                "FF",
                "C3",
                "E2 82"
            })
    void aWrongByteIsFoundWhereItIs(String hexadecimal) {
        var start = "schema: pcf/0.2\nid: 서울".getBytes(UTF_8);
        var bytes = Arrays.copyOf(start, start.length + hexadecimal.length());
        var wrong = java.util.HexFormat.ofDelimiter(" ").parseHex(hexadecimal);
        System.arraycopy(wrong, 0, bytes, start.length, wrong.length);

        assertThat(Files.problems(Arrays.copyOf(bytes, start.length + wrong.length), Format.YAML))
                .containsExactly(
                        new Problem(new Place(2, 7), "", Fault.NOT_UTF8, "0x" + hexadecimal.substring(0, 2), "UTF-8"));
    }

    @ParameterizedTest
    @EnumSource
    void aZeroByteIsNoText(Format format) {
        assertThat(first(text(format).replace("Training", "Trai\0ning"), format).fault())
                .isEqualTo(Fault.CONTROL_CHARACTER);
        assertThat(first("\0".repeat(1000), format).fault()).isEqualTo(Fault.CONTROL_CHARACTER);
    }

    @Test
    void theLineOfAForbiddenCharacterIsNamed() {
        assertThat(Files.problems(Files.with("status: held", "status: 🤝\u0007")))
                .containsExactly(new Problem(new Place(33, 14), "", Fault.CONTROL_CHARACTER, "U+0007", ""));
    }

    /** Columns are characters, in both formats: an emoji is one, though Java holds it as two. */
    @Test
    void columnsCountCharacters() {
        assertThat(Files.problems("{\"🤝🤝\": 1}").getLast().at()).isEqualTo(new Place(1, 2));
        assertThat(Files.problems("{x: \"🤝🤝\", y: 1}").getLast().at()).isEqualTo(new Place(1, 11));
        assertThat(Files.problemsOfJson("{\"x\": \"🤝🤝\", \"y\": 1}").getLast().at())
                .isEqualTo(new Place(1, 13));
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterIsNoText(Format format) {
        var half = text(format).replace("\"Training\"", "\"Trai\\ud83dning\"");

        assertThat(first(half, format))
                .extracting(Problem::fault, Problem::path, Problem::expected)
                .containsExactly(Fault.NOT_UTF8, "activities[0].title.en", "UTF-8");
    }

    @Test
    void aWholeCharacterMayBeWrittenAsTwoEscapes() {
        var json = Files.with(Files.JSON, "Training", "\\ud83e\\udd1d");

        assertThat(Files.read(json, Format.JSON).activities().getFirst().title().bestFor("en"))
                .isEqualTo("🤝");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", "\t \r\n"})
    void nothingIsNoFile(String text) {
        for (var format : Format.values()) {
            assertThat(first(text, format)).isEqualTo(new Problem(Place.START, "", Fault.EMPTY, "", ""));
        }
    }

    /** What a file contains must not steer the terminal that shows what is wrong with it. */
    @Test
    void problemsShowControlCharactersAndDoNotSendThem() {
        assertThat(Files.problems(Files.with("status: held", "status: \"\\e[2J\\nheld\\u202e\"")))
                .singleElement()
                .extracting(Problem::found)
                .isEqualTo("\"\\u001B[2J\\u000Aheld\\u202E\"");
    }

    @Test
    void problemsAreShortAndDoNotCutCharactersInHalf() {
        var found = Files.problems(Files.with("status: held", "status: \"" + "🤝".repeat(500) + "\""))
                .getFirst()
                .found();

        assertThat(found).hasSizeLessThan(90).endsWith("🤝…");
    }

    private static Problem first(String text, Format format) {
        return Files.problems(text.getBytes(UTF_8), format).getFirst();
    }

    private static String text(Format format) {
        return format == Format.YAML ? Files.YAML : Files.JSON;
    }
}

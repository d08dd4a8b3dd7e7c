package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.casefile.SampleTexts;
import org.kembar.casefile.Text;

class RoundTripTest {

    private static final String SEEDS = "org.kembar.casefile.GeneratedCaseFiles#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nothingIsLostInEitherFormat(long seed) {
        var file = GeneratedCaseFiles.of(seed);

        for (var format : Format.values()) {
            assertThat(Files.read(Notation.write(file, format), format)).isEqualTo(file);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void whatIsReadIsWrittenAlike(long seed) {
        var yaml = Notation.write(GeneratedCaseFiles.of(seed), Format.YAML);
        var json = Notation.write(Files.read(yaml), Format.JSON);

        assertThat(Notation.write(Files.read(json, Format.JSON), Format.YAML)).isEqualTo(yaml);
    }

    /** Every awkward text by itself, so that a failure names it. */
    @ParameterizedTest
    @EnumSource
    void noTextIsTakenForAnythingElse(Format format) {
        for (var text : Stream.concat(SampleTexts.AWKWARD.stream(), SampleTexts.LONG.stream())
                .toList()) {
            var file = titled(text);
            assertThat(Files.read(Notation.write(file, format), format).title()).isEqualTo(file.title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCharacterIsLost(Format format) {
        var characters = new StringBuilder("|");
        for (var point = 0; point < 0x30000; point += point < 0x3000 ? 1 : 37) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                characters.appendCodePoint(point);
            }
        }
        var file = titled(characters.append("\ufeff\uffff|").toString());

        assertThat(Files.read(Notation.write(file, format), format).title()).isEqualTo(file.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bandung-seoul", "bandung-namur"})
    void thePublishedCasesAreReadAndWrittenWithoutLoss(String name) throws Exception {
        var path = Path.of("cases", name + ".yaml");
        assertThat(path).exists();
        var file = Files.read(java.nio.file.Files.readString(path, StandardCharsets.UTF_8));

        for (var format : Format.values()) {
            assertThat(Files.read(Notation.write(file, format), format)).isEqualTo(file);
        }
    }

    @Test
    void codeWordsAreWrittenInSmallLetters() {
        assertThat(Notation.word(org.kembar.casefile.Activity.Format.IN_PERSON)).isEqualTo("in-person");
    }

    @Test
    void theNameOfAFileTellsItsFormat() {
        assertThat(Format.ofFileName("a.JSON")).isEqualTo(Format.JSON);
        assertThat(Format.ofFileName("a.yaml")).isEqualTo(Format.YAML);
        assertThat(Format.ofFileName("json")).isEqualTo(Format.YAML);
    }

    static CaseFile titled(String text) {
        Map<String, Object> values = new LinkedHashMap<>(Records.values(Files.read(Files.YAML)));
        values.put("title", Text.of("no", text));
        return Records.make(CaseFile.class, values);
    }
}

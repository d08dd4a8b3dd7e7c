package org.kembar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

class LackTest {

    private static final String HEAD = """
            schema: pcf/0.2
            id: x
            compiled: "2026-01-01"
            title: {en: x}
            sources:
              - {id: s1, type: minutes, title: {en: Minutes}, issued: "2024-03-03", lang: en}
            partnership: {type: sister-city, parties: [{side: a, city: a}, {side: b, city: b}]}
            cities:
              - {id: a, name: {en: A}, country: ID}
              - {id: b, name: {en: B}, country: KR}
            """;

    private static final String FOUND = "source: {ref: s1, quote: \"as it says\"}";

    private static CaseFile file(String yaml) {
        var bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return switch (Notation.readCaseFile(bytes, Format.YAML, LocalDate.of(2026, 11, 21))) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static Set<String> of(CaseFile file) {
        return Lack.in(file).stream()
                .map(found -> found.id() + " " + found.lacks())
                .collect(Collectors.toSet());
    }

    @Test
    void nothingIsWantingWhereEverythingIsSaid() {
        assertThat(of(file(HEAD
                        + "activities: [{id: t, type: training, title: {en: Course}, date: \"2023\", status: held, "
                        + FOUND + "}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{id: t, type: training, title: {en: Course}, date: \"2023\", status: held}; t [SOURCE]",
                "{id: t, type: training, title: {en: Course}, status: held, SOURCED}; t [DATE]",
                "{id: t, type: training, title: {en: Course}, date: \"/\", status: held, SOURCED}; t [DATE]",
                "{id: t, type: training, title: {id: ' N/A '}, date: \"2023\", status: held, SOURCED}; t [WORDS]",
                "{id: t, type: training, title: {ko: 없음}, status: held}; t [SOURCE, DATE, WORDS]"
            })
    void whatIsWantingIsFound(String activity, String expected) {
        var yaml = HEAD + "activities: [" + activity.replace("SOURCED", FOUND) + "]";
        assertThat(of(file(yaml))).contains(expected);
    }

    /** It has no time of its own yet. */
    @Test
    void whatIsPlannedIsNotUndated() {
        assertThat(of(file(HEAD
                        + "activities: [{id: t, type: training, title: {en: Course}, planned: \"2027\", status: planned, "
                        + FOUND
                        + "}]")))
                .isEmpty();
    }

    @Test
    void whatIsSaidOfThePartnershipNeedsNoDate() {
        assertThat(of(file(HEAD + "statements: [{id: t, topic: expectation, text: {en: Both expect much}, " + FOUND
                        + "}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "n.a.", "N/A", "?", "...", "Tidak ada", "belum diketahui", "(없음)", "xxx", "TBD"})
    void aFillerSaysNothing(String title) {
        assertThat(of(file(HEAD + "activities: [{id: t, type: training, title: {en: \"" + title
                        + "\"}, date: \"2023\", status: held, " + FOUND + "}]")))
                .containsExactly("t [WORDS]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nana", "Tidak ada kendala", "N/A-Projekt Namur", "C", "없음을 확인함"})
    void whatHasAFillerInItIsNone(String title) {
        assertThat(of(file(HEAD + "activities: [{id: t, type: training, title: {en: \"" + title
                        + "\"}, date: \"2023\", status: held, " + FOUND + "}]")))
                .isEmpty();
    }

    @Test
    void aSourceHasADayAndIsUsed() {
        var other = HEAD.replace(
                "partnership:", "  - {id: s2, type: minutes, title: {en: Others}, lang: en}\npartnership:");
        assertThat(of(file(other))).containsExactlyInAnyOrder("s1 [USE]", "s2 [ISSUED, USE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bandung-seoul", "bandung-namur"})
    void everyFactWithoutASourceIsAmongThem(String name) throws IOException {
        var path = Path.of("cases", name + ".yaml");
        var file = file(Files.readString(path));
        var lacking = Lack.in(file).stream()
                .filter(found -> found.lacks().contains(Lack.SOURCE))
                .map(Lack.Found::id)
                .toList();
        var clauses = file.agreements().stream()
                .map(agreement -> agreement.clauses().stream().map(Fact::id).toList())
                .flatMap(Collection::stream)
                .toList();
        assertThat(file.factsWithoutSource().stream().map(Fact::id).filter(id -> !clauses.contains(id)))
                .allMatch(lacking::contains);
        assertThat(Lack.in(file)).noneMatch(found -> found.lacks().contains(Lack.WORDS));
    }
}

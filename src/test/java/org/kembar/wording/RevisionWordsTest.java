package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.ReadmeExamples;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.notation.Revision;
import org.kembar.notation.Shape;

class RevisionWordsTest {

    /** Whatever an import can change has a name that a clerk knows. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartOfEveryRecordHasAName(Language language) throws Exception {
        var names = new PartNames(Messages.in(language));
        var used = new LinkedHashSet<String>();
        for (var fields : records(Shape.of(CaseFile.class), new LinkedHashSet<>())) {
            for (var part : fields.parts()) {
                if (fields.type() == CaseFile.class && isListOfRecords(part)) {
                    assertThat(Messages.in(language).text("revision.kind." + part.name(), "x"))
                            .contains("x");
                } else {
                    assertThat(names.of(part)).isNotBlank();
                    used.add("part." + part.name());
                    used.add("part." + fields.type().getSimpleName() + "." + part.name());
                }
            }
        }
        var bundle = new Properties();
        try (var in = Messages.class.getResourceAsStream("messages_" + language.tag() + ".properties")) {
            bundle.load(java.util.Objects.requireNonNull(in));
        }
        assertThat(bundle.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("part."))
                        .collect(Collectors.toSet()))
                .isSubsetOf(used);
    }

    private static boolean isListOfRecords(Shape.Part part) {
        return part.shape() instanceof Shape.Listed list && list.item() instanceof Shape.Fields item && item.hasId();
    }

    private static List<Shape.Fields> records(Shape shape, Set<Class<?>> seen) {
        return switch (shape) {
            case Shape.Listed list -> records(list.item(), seen);
            case Shape.Choice choice ->
                choice.alternatives().stream()
                        .flatMap(one -> records(one, seen).stream())
                        .toList();
            case Shape.Fields fields
            when seen.add(fields.type()) -> {
                var all = new ArrayList<Shape.Fields>(List.of(fields));
                fields.parts().forEach(part -> all.addAll(records(part.shape(), seen)));
                yield all;
            }
            default -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | termYears: 5           | termYears: 10              | Term in years: 5 → 10
            ID | termYears: 5           | termYears: 10              | Jangka waktu (tahun): 5 → 10
            KO | termYears: 5           | termYears: 10              | 유효 기간(년): 5 → 10
            EN | country: KR            | country: JP                | Country: South Korea → Japan
            KO | country: KR            | country: JP                | 국가: 대한민국 → 일본
            EN | amount: 250000000      | amount: 260000000          | Amount of money – Amount: 250,000,000 → 260,000,000
            ID | status: held           | status: cancelled          | Status: terlaksana → dibatalkan
            """)
    void aChangeIsSaidInTheWordsOfThePage(Language language, String then, String now, String said) throws Exception {
        var before = ReadmeExamples.caseFile();
        assertThat(before).contains(then);
        var revision = Revision.of(read(before), read(before.replaceFirst(then, now)));

        var old = new RevisionWords(language, revision.before());
        var young = new RevisionWords(language, revision.after());
        assertThat(revision.changed())
                .flatExtracting(Revision.Changed::components)
                .extracting(one -> young.of(one) + ": " + old.before(one) + " → " + young.after(one))
                .contains(said);
    }

    private static CaseFile read(String yaml) {
        var reading = Notation.readCaseFile(
                yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Format.YAML,
                java.time.LocalDate.of(2026, 11, 21));
        if (!(reading instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError(reading);
        }
        return file;
    }
}

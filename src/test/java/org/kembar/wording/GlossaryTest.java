package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of the glossary are those on the screen. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "kembar");

    @ParameterizedTest
    @CsvSource({"id, 2", "ko, 3"})
    void everyTermIsShownSomewhere(String language, int column) throws IOException {
        var shown = shown(language);
        var terms = terms(column);

        assertThat(terms).hasSizeGreaterThan(40);
        assertThat(terms)
                .filteredOn(term -> !shown.contains(term.toLowerCase(Locale.ROOT)))
                .isEmpty();
    }

    /** Several in one cell are separated by commas; what stands in brackets explains. */
    private static List<String> terms(int column) throws IOException {
        var terms = new ArrayList<String>();
        Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|")[column].replaceAll("\\(.*?\\)", ""))
                .forEach(cell -> {
                    for (var term : cell.split(",")) {
                        terms.add(term.strip());
                    }
                });
        return terms;
    }

    /** Every text in the language: those of the bundles, and those beside the signals and frameworks. */
    private static String shown(String language) throws IOException {
        try (var files = Files.walk(TEXTS)) {
            var shown = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith("_" + language + ".properties")) {
                    shown.add(Files.readString(file));
                } else if (name.endsWith(".yaml")) {
                    shown.add(Files.readAllLines(file).stream()
                            .filter(line -> line.contains(language + ": "))
                            .map(line -> line.substring(line.indexOf(language + ": ")))
                            .collect(Collectors.joining("\n")));
                }
            }
            return String.join("\n", shown).toLowerCase(Locale.ROOT);
        }
    }
}

package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.database.Databases;
import org.kembar.wording.Language;

/** Corrections of cities as the person at the terminal meets them. The test with a database does many things in it. */
class OwnCitiesTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|cli\\.|correction\\.|subject\\.");

    private static final String FIRST = """
            schema: kembar-corrections/1
            corrections:
              - {city: "1650357", renamed: Kota Bandung, lang: id, source: Perda 3/2025, recorded: "2026-05-04", by: Ani}
              - {city: cimaung, added: {name: Cimaung, country: ID, region: Jawa Barat, kind: town, latitude: -7.08, longitude: 107.56},
                 source: Perda 4/2025, recorded: "2026-05-04", by: Ani}
            """;

    private static final String SECOND = """
            schema: kembar-corrections/1
            corrections:
              - {city: "1650357", alsoCalled: ᮘᮔ᮪ᮓᮥᮀ, lang: su-Sund, source: papan nama, recorded: "2026-06-01", by: Budi}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void correctionsAreShownStoredUsedGivenBackAndTakenBack() throws IOException {
        Databases.prepare(folder.resolve("data"));
        var first = write("first.yaml", FIRST);
        for (var language : Language.values()) {
            var preview = run("cities", "--correct", first, "--lang", language.tag());
            assertThat(preview.code()).isEqualTo(2);
            assertThat(preview.err()).contains("--yes");
            assertThat(preview.words()).contains("Kota Bandung", "Perda 3/2025", "Ani", "Cimaung", "2026");
            assertThat(LEFT_OVER.matcher(preview.out()).results()).isEmpty();
        }
        var stored = run("cities", "--correct", first, "--yes");
        assertThat(stored.words()).contains("Cities corrected anew: 2; changed: 0", "Stored as import 1");
        assertThat(run("cities", "--correct", first, "--yes").words()).contains("Nothing was stored.");

        assertThat(run("cities", "Cimaung").words())
                .contains("Cimaung, Jawa Barat, Indonesia", "id cimaung", "added by the office", "Perda 4/2025");
        assertThat(run("cities", "Bandung").words())
                .contains("Kota Bandung, West Java", "where it is Bandung, West Java, Indonesia");

        var exported = run("cities", "--export").out();
        assertThat(run("cities", "--correct", write("exported.yaml", exported), "--yes")
                        .words())
                .contains("Nothing was stored.");

        var second = run("cities", "--correct", write("second.yaml", SECOND), "--yes");
        assertThat(second.words())
                .contains("changed: 1", "also called ᮘᮔ᮪ᮓᮥᮀ", "will no longer be on record", "--export gives all");
        assertThat(run("cities", "ᮘᮔ᮪ᮓᮥᮀ").words()).contains("Bandung, West Java, Indonesia:");

        assertThat(run("undo", "1").err()).contains("changed again after it: corrections of the city 1650357");
        assertThat(run("undo", "2").words()).contains("As before it: corrections of the city 1650357");
        assertThat(run("cities", "--export").out()).isEqualTo(exported);
        var audit = run("audit");
        assertThat(audit.code()).isZero();
        assertThat(audit.words())
                .contains(
                        "corrections of the city 1650357 replaced", "corrections of the city cimaung stored", "sound");
    }

    @Test
    void aFileWithMistakesIsRefusedWhole() throws IOException {
        var bad = write("bad.yaml", FIRST.replace("1650357", "1").replace("latitude: -7.08", "latitude: -97.08"));
        for (var language : Language.values()) {
            var run = run("cities", "--correct", bad, "--yes", "--lang", language.tag());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("bad.yaml:3:12: corrections[0].city: ", "bad.yaml:4:", "added.latitude: ");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void oneThingIsAskedForAtATime() {
        for (var command : List.of(
                List.of("cities"),
                List.of("cities", "Bandung", "--export"),
                List.of("cities", "A", "--correct", "b"))) {
            var run = run(command.toArray(String[]::new));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--correct", "--export", "CITY");
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return Run.of(all.toArray(String[]::new));
    }
}

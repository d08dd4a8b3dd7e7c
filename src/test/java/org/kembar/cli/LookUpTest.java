package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.OwnProgram;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.database.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks a city up is answered, whatever becomes of the database, and changes nothing in it. */
class LookUpTest {

    private static final String LIST = "src/test/resources/org/kembar/claims/network-list.csv";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://127.0.0.1:1/x | cities Namur             | Namur, Wallonia
            nonsense                   | cities Namur             | Namur, Wallonia
            postgresql://127.0.0.1:1/x | claims %s --city Bandung | Braunschweig
            """)
    void theReferenceListAloneAnswers(String url, String words, String answer) throws Exception {
        var process = started(url, words.formatted(LIST).split(" "));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said("out"))).contains(answer);
        assertThat(Files.readString(said("err")))
                .contains("Corrections of cities on record are left out here")
                .doesNotContain("\tat ", "Exception:");
        assertThat(process.exitValue()).isZero();
    }

    private Process started(String url, String... words) throws IOException {
        var command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--lang", "en"));
        var builder = OwnProgram.kembar(command)
                .redirectOutput(said("out").toFile())
                .redirectError(said("err").toFile());
        builder.environment().put("KEMBAR_DATABASE_URL", url);
        return builder.start();
    }

    private Path said(String where) {
        return folder.resolve(where);
    }

    /** The tables stay those of the version that has set them up. */
    @Test
    void nothingInTheDatabaseChanges() {
        var data = folder.resolve("data");
        Databases.prepare(data);
        try (var database = open(Database.open(data))) {
            JdbcClient.create(database.source())
                    .sql("drop schema registry cascade")
                    .update();
        }

        for (var words : List.of(
                List.of("cities", "Bandung"),
                List.of("cities", "--export"),
                List.of("claims", LIST, "--city", "Bandung"))) {
            var all = new ArrayList<>(words);
            all.addAll(List.of("--data", data.toString(), "--lang", "en"));
            assertThat(Run.of(all.toArray(String[]::new)).code())
                    .as(words.toString())
                    .isZero();
        }

        try (var database = open(Database.toLookAt(data))) {
            assertThat(JdbcClient.create(database.source())
                            .sql("select count(*) from information_schema.schemata where schema_name = 'registry'")
                            .query((row, _) -> row.getLong(1))
                            .single())
                    .isZero();
        }
    }

    private static Database open(Opened opened) {
        if (!(opened instanceof Opened.Open(var database))) {
            throw new AssertionError(opened);
        }
        return database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims list.csv --store --title T --source S --retrieved 2023-05-14 --city Bandung | --city | --store",
                "claims list.csv --store --title T --source S --retrieved 2023-05-14 --by W | --by | --store",
                "claims list.csv --city Bandung --title T | --title | --store",
                "claims list.csv --city Bandung --yes | --yes | --store",
                "cities --correct a.yaml --to Namur | --to | --correct",
                "cities --export --most 3 | --most | --export",
                "cities --export --yes | --yes | --export",
                "cities Bandung --yes | --yes | --correct",
                "cities Bandung --to Namur --most 3 | --most | --to"
            })
    void noOptionIsTakenAndIgnored(String line) {
        var parts = line.split(" \\| ");
        var words = new ArrayList<>(List.of(parts[0].split(" ")));
        words.addAll(List.of("--lang", "en", "--data", folder.resolve("data").toString()));

        var run = Run.of(words.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(parts[1] + " does nothing", parts[2]);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}

package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.ReadmeExamples;
import org.kembar.database.Databases;
import org.kembar.wording.Language;

/** Import, undo and audit as the person at the terminal meets them. Each test with a database does many things in it. */
class ImportCommandTest {

    private static final Path CASES = Path.of("cases");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|cli\\.|revision\\.");

    @TempDir
    private Path folder = Path.of("");

    /** A folder of case files comes in, one of them is edited and comes in again, and everything is taken back. */
    @Test
    void whatComesInIsShownStoredTakenBackAndAudited() throws IOException {
        Databases.prepare(folder.resolve("data"));
        var asked = answering("no", "import", CASES.toString());
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).contains("New case files: 2", "Store this?", "Nothing was stored.");
        assertThat(run("audit").out()).contains("The audit trail is empty");

        assertThat(run("import", CASES.toString())).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("--yes");
        });

        var first = run("import", CASES.toString(), "--yes");
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("Stored as import 1", "./kembar undo 1")
                .doesNotContain("Store this?");
        var example = write("example.yaml", ReadmeExamples.caseFile());
        assertThat(answering("yes", "import", example.toString()).out()).contains("Stored as import 2");
        var edited = write(
                "edited.yaml",
                ReadmeExamples.caseFile()
                        .replace("amount: 250000000", "amount: 260000000")
                        .replace("- {id: letter-1,", "- {id: letter-2,"));
        for (var language : Language.values()) {
            var preview = run("import", edited.toString(), "--lang", language.tag());
            assertThat(preview.words())
                    .contains("[budget/apbd-2023]", "[money.amount]", "[messages/letter-1]", "[messages/letter-2]");
            assertThat(LEFT_OVER.matcher(preview.out()).results()).isEmpty();
        }
        var third = run("import", edited.toString(), "--yes");
        assertThat(third.words())
                .contains("Added: 1; changed: 1; contradicted: 0; removed: 1; unchanged: ")
                .contains("Amount of money – Amount: 250,000,000 → 260,000,000 [money.amount]")
                .contains("A case file is stored whole")
                .contains("Stored as import 3");

        assertThat(run("undo", "2")).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("bandung-example", "changed again");
        });
        assertThat(run("undo", "3").out()).contains("Import 3 is taken back. As before it: bandung-example");
        assertThat(run("undo", "3").err()).contains("was taken back already");
        assertThat(run("undo", "9").err()).contains("There is no import 9");
        assertThat(run("import", example.toString(), "--yes").out())
                .contains("On record already", "Nothing was stored.");

        var hostile = write(
                "hostile.yaml", ReadmeExamples.caseFile().replace("bidang transportasi", "x\\u001b[2J\\u202Ey\\u0007"));
        assertThat(run("import", hostile.toString()).out())
                .contains("fields/f-transport")
                .doesNotContain("\u001b", "\u202E", "\u0007");
        assertThat(run("undo", "2").code()).isZero();

        for (var language : Language.values()) {
            var audit = run("audit", "--lang", language.tag());
            assertThat(audit.code()).isZero();
            assertThat(audit.out().lines()).hasSize(7);
            assertThat(audit.out()).contains("bandung-seoul", "bandung-example");
            assertThat(LEFT_OVER.matcher(audit.out()).results()).isEmpty();
        }
    }

    @Test
    void ifOneIsRefusedNothingIsStoredAndEverythingWrongIsSaid() throws IOException {
        write("many/good.yaml", ReadmeExamples.caseFile());
        write("many/again.yaml", ReadmeExamples.caseFile());
        write("many/bad.yaml", ReadmeExamples.caseFile().replace("country: KR", "country: Korea"));
        write("many/worse.json", "{");
        write("many/mine.yaml", ReadmeExamples.framework());
        var zip = folder.resolve("slip.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../etc/x.yaml"));
        }

        var run = run("import", folder.resolve("many").toString(), zip.toString(), "nowhere.yaml", "--yes");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("bad.yaml:", "worse.json:", "mine.yaml", "is a framework")
                .contains("bandung-example is there twice", "again.yaml", "good.yaml")
                .contains("leads out of the archive", "There is no file nowhere.yaml", "Nothing was imported.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereThereIsNoDatabaseNothingIsLookedInto(Language language) {
        for (var command : new String[][] {{"audit"}, {"undo", "1"}}) {
            var words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--lang", language.tag()));
            var run = run(words.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains(folder.resolve("data").toString());
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFolderThatAnotherKembarHasIsSaidInOneSentence() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectory(data.resolve("postgresql"));
        try (var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            for (var words : new String[][] {{"import", CASES.toString(), "--yes"}, {"undo", "1"}, {"audit"}}) {
                var run = run(words);
                assertThat(run.code()).isEqualTo(1);
                assertThat(run.err().lines()).singleElement().asString().contains("in use by another Kembar");
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Run run(String... words) {
        return run(Optional.empty(), words);
    }

    private Run answering(String answer, String... words) {
        return run(Optional.of(answer), words);
    }

    /** @param answer of the person at the terminal, if there is one */
    private Run run(Optional<String> answer, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        var code = Kembar.run(
                all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true), () -> answer);
        return new Run(code, out.toString(), err.toString());
    }
}

package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Imports;
import org.kembar.registry.Trail;

/** From the machine of an office, where people work meanwhile, onto one where nothing is. */
class BackupCommandTest {

    @TempDir
    private Path office = Path.of("");

    @TempDir
    private Path elsewhere = Path.of("");

    @Test
    void anOfficesRegistryComesBackOnAnEmptyMachine() throws Exception {
        var file = elsewhere.resolve("registry.zip");
        String head;
        Databases.prepare(office);
        try (var database = Databases.open(office)) {
            SignedIn.head(database.source(), Clock.systemUTC());
            var imports = new Imports(database.source(), Clock.systemUTC());
            imports.carryOut(List.of(imports.plan(GeneratedCaseFiles.of(1))));
            head = new Trail(database.source()).head().orElseThrow();

            // While it is being worked with.
            var written = run("backup", file, office);
            assertThat(written.code()).as(written.err()).isZero();
            assertThat(written.out()).contains(head);
            var again = run("backup", file, office);
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("is there already");
        }
        var data = elsewhere.resolve("data");
        var restored = run("restore", file, data);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains(head);
        assertThat(run("new-password", Path.of("kabag@bandung.go.id"), data).code())
                .isZero();

        var twice = run("restore", file, data);
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("Something is on record there already");
        var nothing = run("restore", elsewhere.resolve("nothing.zip"), elsewhere.resolve("other"));
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("There is no file");
        assertThat(Files.exists(elsewhere.resolve("other"))).isFalse();
        assertThat(run("backup", elsewhere.resolve("b.zip"), elsewhere.resolve("other"))
                        .err())
                .contains("There is no database");
    }

    private static Run run(String command, Path what, Path data) {
        return Run.of(command, what.toString(), "--data", data.toString(), "--lang", "en");
    }
}

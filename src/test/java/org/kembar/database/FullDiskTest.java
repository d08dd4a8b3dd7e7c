package org.kembar.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.OwnProgram;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Planned;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;

/**
 * The disk is full in the midst of an import. It takes a small file system of its own, which any account may mount where it may
 * have namespaces of its own (Linux, {@code unshare}); elsewhere the drill is skipped, and says so.
 */
class FullDiskTest {

    private static final int MEGABYTE = 1 << 20;

    /** What the database takes when it is new, and a little more. */
    private static final String SIZE = "160m";

    private static final int FILES = 400;

    @Test
    void anImportIsRefusedWholeAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var mounting = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
        Assumptions.assumeTrue(
                ends(mounting, "mount -t tmpfs -o size=1m tmpfs '" + disk + "'", folder.resolve("tried")),
                "the full disk is not tried: this account may not mount a file system of its own");

        var said = folder.resolve("said");
        var drill = OwnProgram.of(FullDiskTest.class, disk.toString(), Databases.PROGRAMS.toString()).command().stream()
                .map("'%s'"::formatted)
                .collect(joining(" "));
        var whole = "mount -t tmpfs -o size=%s tmpfs '%s' && exec %s".formatted(SIZE, disk, drill);

        assertThat(ends(mounting, whole, said)).as(Files.readString(said)).isTrue();
    }

    private static boolean ends(List<String> mounting, String command, Path said)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(mounting);
        words.add(command);
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** The drill itself, on the small disk. */
    public static void main(String[] arguments) throws IOException {
        var disk = Path.of(arguments[0]);
        try (var database = Databases.running(Database.open(disk, Path.of(arguments[1])))) {
            drill(disk, database);
        }
        System.exit(0);
    }

    private static void drill(Path disk, Database database) throws IOException {
        var imports = new Imports(database.source(), Databases.CLOCK);
        var first = GeneratedCaseFiles.of(1);
        assertThat(imports.carryOut(List.of(imports.plan(first)))).isEqualTo(new Imported.Done(1));

        var plan = IntStream.range(0, FILES)
                .mapToObj(i ->
                        imports.plan(KilledImportTest.named(GeneratedCaseFiles.of(100 + i), "d-%04d".formatted(i))))
                .toList();
        var ballast = disk.resolve("ballast");
        fill(ballast, Files.getFileStore(disk));
        assertThat(imports.carryOut(plan)).isEqualTo(new Imported.NoRoom());
        var previews = new Previews(database.source(), Databases.CLOCK);
        assertThat(previews.hold(List.of(), filling -> isFilled(filling, plan))).isEqualTo(new Held.NoRoom());
        assertThat(stored(database)).containsExactly(first);

        Files.delete(ballast);
        // Verifying itself needs a little room.
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        assertThat(imports.carryOut(plan)).isEqualTo(new Imported.Done(2));
        assertThat(stored(database)).hasSize(FILES + 1);
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private static boolean isFilled(Previews.Filling filling, List<Planned> plan) {
        plan.forEach(planned -> filling.add("x", planned.file()));
        return true;
    }

    /** Up to a megabyte, which the import needs many times over. */
    private static void fill(Path ballast, FileStore store) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (store.getUsableSpace() > MEGABYTE) {
                out.write(new byte[MEGABYTE / 2]);
            }
        }
    }

    private static List<CaseFile> stored(Database database) {
        try (var all = new CaseFiles(database.source(), Databases.CLOCK).all()) {
            return all.toList();
        }
    }
}

package org.kembar.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The disk is full in the midst of an import, or under the server itself. It takes a small file system of its own, which any account may mount where it may
 * have namespaces of its own (Linux, {@code unshare}); elsewhere the drill is
 * skipped and says so, or fails with {@code kembar.requireFullDisk}.
 */
class FullDiskTest {

    private static final int MEGABYTE = 1 << 20;

    /** What the database takes when it is new, and a little more: the words that case files are found by among it. */
    private static final String SIZE = "256m";

    private static final int FILES = 400;

    private static final String LOG = "log";

    /** Where it is known that it can be tried it is a failure if it is not. */
    private static final boolean REQUIRED = Boolean.getBoolean("kembar.requireFullDisk");

    /** More than are tried in quick succession. */
    private static final int MORE_STARTS = 7;

    @Test
    void anImportIsRefusedWholeAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        onASmallDisk(folder, "import");
    }

    @Test
    void aServerThatEndsForWantOfRoomComesBackWhenThereIsSome(@TempDir Path folder) throws Exception {
        onASmallDisk(folder, LOG);
    }

    private static void onASmallDisk(Path folder, String drill) throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var mounting = mounting(disk, folder.resolve("tried"));
        var said = folder.resolve("said");
        var program =
                OwnProgram.of(FullDiskTest.class, disk.toString(), Databases.PROGRAMS.toString(), drill)
                        .command()
                        .stream()
                        .map("'%s'"::formatted)
                        .collect(joining(" "));
        var whole = "mount -t tmpfs -o size=%s tmpfs '%s' && exec %s".formatted(SIZE, disk, program);

        assertThat(ends(mounting, whole, said)).as(Files.readString(said)).isTrue();
    }

    /** As the account allows it: with the rights of root, or with a name space in which it has them. */
    private static List<String> mounting(Path disk, Path said) throws IOException, InterruptedException {
        for (var rights : List.of(List.of("--user", "--map-root-user"), List.<String>of())) {
            var mounting = Stream.of(List.of("unshare"), rights, List.of("--mount", "sh", "-c"))
                    .flatMap(List::stream)
                    .toList();
            if (ends(mounting, "mount -t tmpfs -o size=1m tmpfs '" + disk + "'", said)) {
                return mounting;
            }
        }
        var sentence = "THE FULL DISK IS NOT TRIED: this account may not mount a file system of its own (unshare)";
        assertThat(REQUIRED).as(sentence).isFalse();
        // Past whatever gathers what tests print: nobody is to believe that it was tried.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(sentence);
        return Assumptions.abort(sentence);
    }

    private static boolean ends(List<String> mounting, String command, Path said)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(mounting);
        words.add(command);
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException _) {
            return false;
        }
        try {
            return process.waitFor() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The drill itself, on the small disk. */
    public static void main(String[] arguments) throws IOException {
        var disk = Path.of(arguments[0]);
        try (var database = Databases.running(Database.open(disk, Path.of(arguments[1])))) {
            if (arguments[2].equals(LOG)) {
                drillOfTheLog(disk, database);
            } else {
                drill(disk, database);
            }
        }
        System.exit(0);
    }

    private static void drill(Path disk, Database database) throws IOException {
        var imports = new Imports(database.source(), Databases.CLOCK);
        var first = GeneratedCaseFiles.of(1);
        assertThat(imports.carryOut(List.of(imports.plan(first)))).isEqualTo(new Imported.Done(1));

        var plan = IntStream.range(0, FILES)
                .mapToObj(i ->
                        imports.plan(GeneratedCaseFiles.named(GeneratedCaseFiles.of(100 + i), "d-%04d".formatted(i))))
                .toList();
        var ballast = disk.resolve("ballast");
        fill(ballast, Files.getFileStore(disk));
        assertThat(imports.carryOut(plan)).isEqualTo(new Imported.NoRoom());
        var previews = new Previews(database.source(), Databases.CLOCK);
        assertThat(previews.hold("", List.of(), filling -> isFilled(filling, plan)))
                .isEqualTo(new Held.NoRoom());
        assertThat(stored(database)).containsExactly(first);

        Files.delete(ballast);
        // Verifying itself needs a little room.
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        assertThat(imports.carryOut(plan)).isEqualTo(new Imported.Done(2));
        assertThat(stored(database)).hasSize(FILES + 1);
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /**
     * The server ends itself where it cannot write ahead what it will change, and cannot start again for the same reason, however
     * often it is tried.
     */
    private static void drillOfTheLog(Path disk, Database database) throws IOException {
        var imports = new Imports(database.source(), Databases.CLOCK);
        var first = GeneratedCaseFiles.of(1);
        assertThat(imports.carryOut(List.of(imports.plan(first)))).isEqualTo(new Imported.Done(1));
        var second = imports.plan(GeneratedCaseFiles.named(GeneratedCaseFiles.of(2), "second"));

        var ballast = disk.resolve("ballast");
        fill(ballast, Files.getFileStore(disk));
        var said = disk.resolve("postgresql.log");
        assertThatThrownBy(() -> useUpTheLog(database)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> imports.carryOut(List.of(second))).isInstanceOf(NestedRuntimeException.class);
        var late = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (starts(said) < MORE_STARTS) {
            assertThat(System.nanoTime()).isLessThan(late);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }

        Files.delete(ballast);
        assertThat(DatabaseTest.foundAtLast(new CaseFiles(database.source(), Databases.CLOCK), first.id()))
                .contains(first);
        assertThat(stored(database)).containsExactly(first);
        assertThat(imports.carryOut(List.of(second))).isEqualTo(new Imported.Done(2));
        assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** Each switch begins another file of sixteen megabytes. */
    private static void useUpTheLog(Database database) {
        var jdbc = JdbcClient.create(database.source());
        for (var file = 0; file < 10; file++) {
            jdbc.sql("select pg_switch_wal()").query(String.class).single();
            jdbc.sql("select pg_logical_emit_message(true, 'drill', 'x')")
                    .query(String.class)
                    .single();
        }
    }

    private static long starts(Path said) throws IOException {
        try (var lines = Files.lines(said)) {
            return lines.filter(line -> line.contains("starting PostgreSQL")).count();
        }
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

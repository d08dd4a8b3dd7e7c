package org.kembar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Incoming.Refused;
import org.kembar.exchange.Incoming.Why;
import org.kembar.syntax.Limits;

class IntakeTest {

    private static final byte[] TEXT = "schema: pcf/0.2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesFilesFoldersAndArchives() throws IOException {
        write("one.txt", TEXT);
        write("many/b.yml", TEXT);
        write("many/a.yaml", TEXT);
        write("many/deeper/c.JSON", TEXT);
        write("many/notes.txt", TEXT);
        write("many/.hidden.yaml", TEXT);
        var zip =
                zip("packed.zip", StandardCharsets.UTF_8, "x/d.yaml", "x/readme.md", "__MACOSX/._d.yaml", "inner.zip");

        var found = Intake.of(List.of(folder.resolve("one.txt"), folder.resolve("many"), zip));

        assertThat(found.files())
                .extracting(file -> folder.relativize(Path.of(file.name())).toString())
                .containsExactly("one.txt", "many/a.yaml", "many/b.yml", "many/deeper/c.JSON", "packed.zip!/x/d.yaml");
        assertThat(found.files())
                .extracting(Named::bytes)
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(TEXT));
        assertThat(found.aside()).hasSize(5);
        assertThat(found.refusals()).isEmpty();
    }

    @Test
    void everythingThatIsNotToBeHadIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("damaged.zip", TEXT);
        var empty = zip("nothing.zip", StandardCharsets.UTF_8, "a.txt");
        write("good.yaml", TEXT);

        var found = Intake.of(List.of(
                folder.resolve("nowhere.yaml"),
                folder.resolve("empty"),
                folder.resolve("damaged.zip"),
                empty,
                folder.resolve("good.yaml")));

        assertThat(found.refusals())
                .extracting(Refused::why)
                .containsExactly(Why.NO_SUCH_FILE, Why.NOTHING_INSIDE, Why.NO_ARCHIVE, Why.NOTHING_INSIDE);
        assertThat(found.files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.yaml",
                "x/../../a.yaml",
                "/etc/a.yaml",
                "\\a.yaml",
                "..\\a.yaml",
                "x\\..\\a.yaml",
                "C:\\a.yaml",
                "C:a.yaml"
            })
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) throws IOException {
        var found = Intake.of(List.of(zip("slip.zip", StandardCharsets.UTF_8, "good.yaml", name)));

        assertThat(found.refusals()).extracting(Refused::why).containsExactly(Why.NAME);
    }

    @Test
    void aNameThatStandsThereTwiceIsRefused() throws IOException {
        var zip = zip("twice.zip", StandardCharsets.UTF_8, "a.yaml", "b.yaml");
        var bytes = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1).replace("b.yaml", "a.yaml");
        Files.write(zip, bytes.getBytes(StandardCharsets.ISO_8859_1));

        var found = Intake.of(List.of(zip));

        assertThat(found.refusals()).extracting(Refused::why).contains(Why.NAME);
    }

    /** Also as a Korean Windows packs it, where the archive does not say what its bytes mean. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949"})
    void namesAreReadAsTheyWereWritten(String charset) throws IOException {
        var zip = zip("서울.zip", Charset.forName(charset), "서울과 반둥.yaml");

        assertThat(Intake.of(List.of(zip)).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith("서울.zip!/서울과 반둥.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"a\u001b[2J.yaml, a\uFFFD[2J.yaml", "a\u202Elmay.yaml, a\uFFFDlmay.yaml", "'a\nb.yaml', a\uFFFDb.yaml"})
    void aNameDoesNotSpeakToTheTerminal(String name, String shown) throws IOException {
        var zip = zip("odd.zip", StandardCharsets.UTF_8, name);

        assertThat(Intake.of(List.of(zip)).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith("!/" + shown));
    }

    @Test
    void anArchiveMadeToFillUpWhoeverOpensItIsRefused() throws IOException {
        var zip = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var i = 0; i < 20; i++) {
                out.putNextEntry(new ZipEntry(i + ".yaml"));
                out.write(new byte[9 << 20]);
            }
        }

        var found = Intake.of(List.of(zip));

        assertThat(found.refusals()).extracting(Refused::why).contains(Why.BOMB, Why.TOO_LARGE);
        // It stops long before the end.
        assertThat(found.refusals()).hasSizeLessThan(10);
        assertThat(found.files()).isEmpty();
    }

    /** What cannot be a case file is not unpacked at all. */
    @Test
    void aBombUnderAnotherNameIsNotLitAtAll() throws IOException {
        var zip = folder.resolve("aside.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("film.bin"));
            for (var i = 0; i < 20; i++) {
                out.write(new byte[1 << 20]);
            }
            out.putNextEntry(new ZipEntry("a.yaml"));
            out.write(TEXT);
        }

        var found = Intake.of(List.of(zip));

        assertThat(found.files()).hasSize(1);
        assertThat(found.refusals()).isEmpty();
    }

    @Test
    void moreFilesOrMoreTextThanALimitAreRefused() throws IOException {
        var many = folder.resolve("many.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(many))) {
            for (var i = 0; i <= Intake.FILES; i++) {
                out.putNextEntry(new ZipEntry(i + ".txt"));
            }
        }
        assertThat(Intake.of(List.of(many)).refusals()).contains(new Refused(many.toString(), Why.TOO_MANY));

        var large = new byte[Limits.BYTES];
        for (var i = 0; i < 9; i++) {
            write("large/" + i + ".yaml", large);
        }
        assertThat(Intake.of(List.of(folder.resolve("large"))).refusals())
                .extracting(Refused::why)
                .containsExactly(Why.TOO_LARGE);
    }

    /** Who reads it says that it is too large; for that no more of it is needed. */
    @Test
    void ofAFileThatIsTooLargeOnlyTheBeginningIsTaken() throws IOException {
        write("large.yaml", new byte[Limits.BYTES + 1000]);

        assertThat(Intake.of(List.of(folder.resolve("large.yaml"))).files())
                .singleElement()
                .satisfies(file -> assertThat(file.bytes()).hasSize(Limits.BYTES + 1));
    }

    @Test
    void whatWasSpoiledOnItsWayIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry("a.yaml");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(TEXT.length);
            var checksum = new java.util.zip.CRC32();
            checksum.update(TEXT);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(TEXT);
        }
        var spoiled = new String(out.toByteArray(), StandardCharsets.ISO_8859_1).replace("pcf/0.2", "pcf/0.3");
        write("spoiled.zip", spoiled.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Intake.of(List.of(folder.resolve("spoiled.zip"))).refusals())
                .extracting(Refused::why)
                .containsExactly(Why.NO_ARCHIVE);
    }

    @Test
    void aLinkToItselfIsNotWalkedForEver() throws IOException {
        write("round/a.yaml", TEXT);
        Files.createSymbolicLink(folder.resolve("round/again"), folder.resolve("round"));

        assertThat(Intake.of(List.of(folder.resolve("round"))).files()).hasSize(1);
    }

    private void write(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Path zip(String name, Charset charset, String... entries) throws IOException {
        var file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(TEXT);
            }
        }
        return file;
    }
}

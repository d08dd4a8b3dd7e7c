package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.archive.TextReading.Texts;
import org.kembar.registry.Document.Reading;

/** What is written in documents, read by a process of its own. */
class TextReadingTest {

    @TempDir
    private Path folder;

    private Texts read(FileKind kind, byte[] content, Duration patience) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("content"), content);
        return new TextReading(patience).read(kind, file, Files.createTempDirectory(folder, "reading"));
    }

    private Texts read(FileKind kind, byte[] content) throws IOException, InterruptedException {
        return read(kind, content, Duration.ofSeconds(60));
    }

    @Test
    void pagesAreKeptApart() throws IOException, InterruptedException {
        assertThat(read(FileKind.PDF, Samples.pdf("first\nline", "", "third")))
                .isEqualTo(new Texts.Pages(Reading.READ, List.of("first\nline", "", "third")));
        assertThat(read(
                        FileKind.DOCX,
                        Samples.docx(
                                "<w:p><w:r><w:t>Pasal 1</w:t><w:br/><w:t>Maksud</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/>"
                                        + "<w:lastRenderedPageBreak/><w:t>Pasal 2</w:t></w:r></w:p>",
                                Map.of())))
                .isEqualTo(new Texts.Pages(Reading.READ, List.of("Pasal 1\nMaksud", "Pasal 2")));
        assertThat(read(
                        FileKind.ODT,
                        Samples.odt("<text:p>제1조</text:p><text:p>a<text:soft-page-break/>b<text:s/>c</text:p>")))
                .isEqualTo(new Texts.Pages(Reading.READ, List.of("제1조\na", "b c")));
        assertThat(read(FileKind.TEXT, Samples.text("one\f\ftwo")))
                .isEqualTo(new Texts.Pages(Reading.READ, List.of("one", "", "two")));
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException, InterruptedException {
        assertThat(read(FileKind.PDF, Samples.lockedPdf("secret"))).isEqualTo(nothing(Reading.LOCKED));
        assertThat(read(FileKind.PDF, Samples.text("%PDF-1.7 nothing %%EOF"))).isEqualTo(nothing(Reading.DAMAGED));
        assertThat(read(FileKind.PDF, Samples.pdf("", ""))).isEqualTo(nothing(Reading.EMPTY));
        assertThat(read(FileKind.PDF, Samples.pdf())).isEqualTo(new Texts.Refused(Recognition.Why.BROKEN));
        assertThat(read(FileKind.PNG, Samples.picture("PNG"))).isEqualTo(nothing(Reading.NONE));
        assertThat(read(FileKind.DOC, Samples.text("no Word at all"))).isEqualTo(nothing(Reading.DAMAGED));
    }

    private static Texts nothing(Reading reading) {
        return new Texts.Pages(reading, List.of());
    }

    /** By the system, within a letter of several bytes. */
    @Test
    void aProgramThatIsKilledLeavesADamagedDocumentAndNothingElse() throws IOException {
        var letter = Samples.text("회의록");
        var said = Files.write(folder.resolve("said"), Arrays.copyOf(letter, letter.length - 1));
        assertThat(TextReading.texts(137, said)).isEqualTo(nothing(Reading.DAMAGED));
    }

    @Test
    void noEntityIsFollowed() throws IOException, InterruptedException {
        var secret = Files.writeString(folder.resolve("secret"), "GEHEIM");
        var document = Samples.zip(Map.of(
                "word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a><p>x&e;</p></a>"));
        assertThat(read(FileKind.DOCX, document).toString()).doesNotContain("GEHEIM");
    }

    /** A stream of a page that unpacks to very much more than the process has memory. */
    @Test
    void aBombHarmsOnlyTheProcessThatReadsIt() throws IOException, InterruptedException {
        assertThat(read(FileKind.PDF, bomb()))
                .isIn(nothing(Reading.DAMAGED), nothing(Reading.EMPTY), nothing(Reading.LATE));
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var some = new byte[1 << 20];
            Arrays.fill(some, (byte) ' ');
            for (var i = 0; i < 280; i++) {
                out.write(some);
            }
        }
        var head = """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
                4 0 obj <</Length %d/Filter/FlateDecode>> stream
                """.formatted(packed.size());
        return Samples.both(
                Samples.both(Samples.text(head), packed.toByteArray()),
                Samples.text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
    }

    @Test
    void whoTakesTooLongIsEnded() throws IOException, InterruptedException {
        assertThat(read(FileKind.PDF, Samples.pdf("text"), Duration.ofMillis(1)))
                .isEqualTo(nothing(Reading.LATE));
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .flatMap(one -> one.info().commandLine().stream()))
                .noneMatch(line -> line.contains(folder.toString()));
    }

    @Test
    void onlyAsMuchIsKeptAsThereIsRoomFor() throws IOException, InterruptedException {
        assertThat(read(FileKind.TEXT, Samples.text("0123456789\n".repeat(600_000))))
                .isInstanceOfSatisfying(Texts.Pages.class, pages -> {
                    assertThat(pages.reading()).isEqualTo(Reading.CUT);
                    assertThat(pages.pages()).hasSize(1);
                    assertThat(pages.pages().getFirst().length()).isBetween(4_900_000, 5_100_000);
                });
    }

    @Test
    void wordsAreFoundHoweverTheirLinesAreBroken() {
        var pages = new Passages(List.of(
                "The Parties shall cooperate in edu-\ncation and   culture.",
                "“Both” cities agree to a\nterm of five",
                "years; it is renewed."));
        assertThat(pages.page("cooperate in education and culture")).hasValue(1);
        assertThat(pages.page("\"Both\" cities agree")).hasValue(2);
        assertThat(pages.page("a term of five years")).hasValue(2);
        assertThat(pages.page("Both cities … five years")).hasValue(2);
        assertThat(pages.page("it is renewed")).hasValue(3);
        assertThat(pages.page("it is not renewed")).isEmpty();
        assertThat(pages.page("…")).isEmpty();
        assertThat(pages.page("")).isEmpty();
    }
}

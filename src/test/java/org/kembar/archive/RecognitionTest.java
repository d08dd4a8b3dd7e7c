package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.archive.Recognition.Known;
import org.kembar.archive.Recognition.Refused;
import org.kembar.archive.Recognition.Why;

/** What files are, whatever somebody has made of them. */
class RecognitionTest {

    private static final byte[] PDF = Samples.pdf("text");
    private static final byte[] DOCX = Samples.docx("<w:p/>", Map.of());
    private static final byte[] DOC = Samples.doc("Nota kesepahaman");
    private static final byte[] PAGE = Samples.text("<html><script>alert(1)</script></html>");

    @TempDir
    private Path folder;

    private Recognition recognised(byte[] content) throws IOException {
        return Recogniser.recognise(Files.write(folder.resolve("content"), content));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(FileKind.PDF, PDF),
                Arguments.of(FileKind.DOCX, DOCX),
                Arguments.of(FileKind.ODT, Samples.odt("<text:p>a</text:p>")),
                Arguments.of(FileKind.PNG, Samples.picture("PNG")),
                Arguments.of(FileKind.JPEG, Samples.picture("JPEG")),
                Arguments.of(FileKind.TIFF, Samples.picture("TIFF")),
                Arguments.of(FileKind.DOC, DOC),
                Arguments.of(FileKind.TEXT, Samples.text("Notula rapat\n회의록\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void whatIsKeptIsKnownByItsContent(FileKind kind, byte[] content) throws IOException {
        assertThat(recognised(content)).isEqualTo(new Known(kind));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a page", Why.OTHER, PAGE),
                Arguments.of(
                        "a picture with scripts",
                        Why.OTHER,
                        Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("a program", Why.OTHER, HexFormat.of().parseHex("7f454c46" + "00".repeat(64))),
                Arguments.of("a GIF", Why.OTHER, Samples.picture("GIF")),
                Arguments.of("any archive", Why.OTHER, Samples.zip(Map.of("a.txt", "a"))),
                Arguments.of("bytes", Why.OTHER, Samples.text("a\0b")),
                Arguments.of("a PDF behind a page", Why.OTHER, Samples.both(PAGE, PDF)),
                Arguments.of("a PDF behind a line", Why.MIXED, Samples.both(Samples.text("# a line\n"), PDF)),
                Arguments.of(
                        "a page in the head of a PDF",
                        Why.MIXED,
                        Samples.both(Samples.text("%PDF-1.7\n<script>alert(1)</script>\n"), PDF)),
                Arguments.of("an archive behind a PDF", Why.MIXED, Samples.both(PDF, DOCX)),
                Arguments.of("an archive behind a picture", Why.MIXED, Samples.both(Samples.picture("JPEG"), DOCX)),
                Arguments.of("a script in the comment of a picture", Why.MIXED, commented("<script>alert(1)</script>")),
                Arguments.of("a PDF in the comment of a picture", Why.MIXED, commented("%PDF-1.4")),
                Arguments.of("a PDF before an archive", Why.MIXED, Samples.both(Samples.text("%PDF-1.4 %%EOF"), DOCX)),
                Arguments.of("an archive behind a Word file", Why.MIXED, Samples.both(DOC, DOCX)),
                // Where a compound file has only the places of its sectors, and where its first sector is.
                Arguments.of("a page in the head of a Word file", Why.MIXED, with(DOC, PAGE, 200)),
                Arguments.of("a page in the first sector of a Word file", Why.MIXED, with(DOC, PAGE, 600)),
                Arguments.of("a PDF in a Word file", Why.MIXED, with(DOC, Samples.text("%PDF-1.4"), 200)),
                Arguments.of("something behind an archive", Why.MIXED, Samples.both(DOCX, Samples.text("more"))),
                Arguments.of("half a PDF", Why.BROKEN, Arrays.copyOf(PDF, PDF.length / 2)),
                Arguments.of("half a picture's head", Why.BROKEN, Arrays.copyOf(Samples.picture("PNG"), 20)),
                Arguments.of("macros of Word", Why.PROGRAM, Samples.docx("<w:p/>", Map.of("word/vbaProject.bin", "x"))),
                Arguments.of("a bomb", Why.BOMB, Samples.docx("<w:p/>", Map.of("word/media/a", "0".repeat(40 << 20)))),
                Arguments.of("a huge picture", Why.BOMB, hugePicture()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsSomethingElseOrTwoThingsIsRefused(String what, Why why, byte[] content) throws IOException {
        assertThat(recognised(content)).as(what).isEqualTo(new Refused(why));
    }

    private static byte[] with(byte[] content, byte[] other, int at) {
        var both = content.clone();
        System.arraycopy(other, 0, both, at, other.length);
        return both;
    }

    /** With a comment right after its first two bytes. */
    private static byte[] commented(String text) {
        var picture = Samples.picture("JPEG");
        var comment = Samples.text(text);
        return ByteBuffer.allocate(picture.length + comment.length + 4)
                .put(picture, 0, 2)
                .putShort((short) 0xfffe)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .put(picture, 2, picture.length - 2)
                .array();
    }

    /** Its head says that it has more points than any memory. */
    private static byte[] hugePicture() {
        var picture = Samples.picture("PNG");
        var head = ByteBuffer.wrap(picture);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(picture, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return picture;
    }

    @Test
    void namesAreCleanedOnTheirWayInAndOut() {
        assertThat(FileName.sent("C:\\Users\\x\\..\\MoU\u202e 2016.pdf")).isEqualTo("MoU  2016.pdf");
        assertThat(FileName.sent("../../etc/")).isEqualTo("-");
        assertThat(FileName.title("nota_kesepahaman 2016.PDF")).isEqualTo("nota kesepahaman 2016");
        assertThat(FileName.of("..\"a\"; filename=b.html\r\n", FileKind.PDF)).isEqualTo("a filename b.html.pdf");
        assertThat(FileName.of("***", FileKind.TEXT)).isEqualTo("document.txt");
        assertThat(FileName.of("협".repeat(500), FileKind.PNG).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(255);
    }
}

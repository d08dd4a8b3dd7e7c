package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.archive.FileView.Piece;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;

/** Pages of documents as pictures, made by a process of its own out of whatever somebody has sent. */
class PagesAsPicturesTest {

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    private Pictures pictures() {
        return new Pictures(folder, Duration.ofSeconds(60));
    }

    /** Nothing of the file and no process is left, however it ended. */
    @AfterEach
    void nothingIsLeft() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .flatMap(one -> one.info().commandLine().stream()))
                .noneMatch(line -> line.contains(folder.toString()));
    }

    private Pictures.Leaf of(Pictures pictures, FileKind kind, byte[] content, int page) {
        var version = new Document.Version(
                1,
                "title",
                Optional.empty(),
                Optional.empty(),
                "name",
                kind.word(),
                content.length,
                "0".repeat(64),
                false,
                1,
                Instant.EPOCH,
                Document.Reading.READ);
        var document = new Document(
                "aaaaaaaaaaaaaaaa", "a-b", Audience.PUBLIC, Optional.empty(), List.of(version), Optional.empty());
        return pictures.of(document, version, page, to -> {
            opened.incrementAndGet();
            to.write(content);
        });
    }

    private static BufferedImage seen(Pictures.Leaf leaf) throws IOException {
        return Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(leaf.png().orElseThrow())));
    }

    private static boolean hasInk(BufferedImage image) {
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void eachPageIsAPictureAndSeveralAreMadeAtOnceAndKept() throws IOException {
        var pictures = pictures();
        var pdf = Samples.pdf("first", "", "third");
        var first = of(pictures, FileKind.PDF, pdf, 1);
        assertThat(first.count()).isEqualTo(3);
        var image = seen(first);
        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(1000, PictureProgram.SIDE);
        assertThat(hasInk(image)).isTrue();
        assertThat(hasInk(seen(of(pictures, FileKind.PDF, pdf, 2)))).isFalse();
        assertThat(hasInk(seen(of(pictures, FileKind.PDF, pdf, 3)))).isTrue();
        assertThat(opened).hasValue(1);
        // How many there are is known by now, whatever is asked for.
        for (var page = 4; page < 100; page++) {
            assertThat(of(pictures, FileKind.PDF, pdf, page)).isEqualTo(new Pictures.Leaf(Optional.empty(), 3));
        }
        assertThat(opened).hasValue(1);
        assertThat(of(pictures, FileKind.DOCX, pdf, 1)).isEqualTo(Pictures.Leaf.NONE);
        assertThat(of(pictures, FileKind.PDF, pdf, 0)).isEqualTo(Pictures.Leaf.NONE);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aPageWithoutEndIsAPictureLikeOthersAndPagesWithoutEndAreNotCounted() throws IOException {
        var kids = "3 0 R ".repeat(100_000);
        var pdf = pdf("/Type/Pages/Kids[" + kids + "]/Count 100000", "/MediaBox[0 0 14400000 7200000]", new byte[0]);
        var leaf = of(pictures(), FileKind.PDF, pdf, 1);
        assertThat(leaf.count()).isEqualTo(PictureProgram.MOST);
        var image = seen(leaf);
        assertThat(image.getWidth()).isEqualTo(PictureProgram.SIDE);
        assertThat(image.getHeight()).isEqualTo(PictureProgram.SIDE / 2);
    }

    /** What a page would do when it is opened is done by nobody. */
    @Test
    void nothingInAFileIsRun() throws IOException {
        var pdf = pdf(
                "/Type/Pages/Kids[3 0 R]/Count 1",
                "/MediaBox[0 0 90 90]/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>"
                        + "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 90 90]/A<</S/Launch/F(/bin/sh)>>>>]",
                Samples.text("0 0 45 45 re f"));
        var leaf = of(pictures(), FileKind.PDF, pdf, 1);
        assertThat(hasInk(seen(leaf))).isTrue();
        assertThat(new String(leaf.png().orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("alert", "Launch");
    }

    /** A stream that unpacks to very much more than the process has memory, and a picture that says it is very large. */
    @Test
    void aBombHarmsOnlyTheProcessThatReadsIt() throws IOException {
        var pdf = pdf("/Type/Pages/Kids[3 0 R]/Count 1", "/MediaBox[0 0 9 9]", new byte[500 << 20]);
        var leaf = of(new Pictures(folder, Duration.ofSeconds(15)), FileKind.PDF, pdf, 1);
        assertThat(leaf.count()).isOne();
        assertThat(leaf.png().map(bytes -> bytes.length < 100_000).orElse(true)).isTrue();
        assertThat(of(pictures(), FileKind.PNG, largePng(), 1).png()).isEmpty();
    }

    @Test
    void whoTakesTooLongIsEndedAndNotTriedAgain() {
        var hasty = new Pictures(folder, Duration.ofMillis(1));
        var pdf = Samples.pdf("text");
        for (var page : List.of(1, 1, 2, 2_000)) {
            assertThat(of(hasty, FileKind.PDF, pdf, page).png()).isEmpty();
        }
        assertThat(opened).hasValue(1);
    }

    /** Anew: nothing of what else stands in the file is handed out. */
    @Test
    void picturesAreMadeAnew() throws IOException {
        var sent = Samples.both(large("JPEG"), Samples.text("<script>alert(1)</script>"));
        var leaf = of(pictures(), FileKind.JPEG, sent, 1);
        assertThat(leaf.count()).isOne();
        assertThat(seen(leaf).getWidth()).isBetween(700, PictureProgram.SIDE);
        assertThat(new String(leaf.png().orElseThrow(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("script");
        assertThat(seen(of(pictures(), FileKind.TIFF, Samples.picture("TIFF"), 1))
                        .getWidth())
                .isEqualTo(8);
        assertThat(of(pictures(), FileKind.PNG, Samples.text("no picture at all"), 1)
                        .png())
                .isEmpty();
    }

    /** As a scanner makes it: each page is a picture, and as many are made at once as of any document. */
    @Test
    void aScanOfSeveralPagesIsAsManyPictures() throws IOException {
        var pictures = pictures();
        var scan = scan(5);
        for (var page = 1; page <= 5; page++) {
            var leaf = of(pictures, FileKind.TIFF, scan, page);
            assertThat(leaf.count()).isEqualTo(5);
            assertThat(seen(leaf).getWidth()).isEqualTo(10 * page);
            assertThat(hasInk(seen(leaf))).isEqualTo(page % 2 == 0);
        }
        // Four of them with the first, and the last by itself.
        assertThat(opened).hasValue(2);
        assertThat(of(pictures, FileKind.TIFF, scan, 6).png()).isEmpty();
        assertThat(of(pictures, FileKind.TIFF, scan, 6).count()).isEqualTo(5);
    }

    /** What is broken in the midst of a scan costs the pages from there on, and none before. */
    @Test
    void ofAScanThatIsCutOffNothingIsShownThatIsNotThere() throws IOException {
        var scan = scan(5);
        var leaf = of(pictures(), FileKind.TIFF, Arrays.copyOf(scan, scan.length * 2 / 3), 5);
        assertThat(leaf.png()).isEmpty();
    }

    @Test
    void wordsAreMarkedHoweverTheirLinesAreBroken() {
        assertThat(Passages.lines("Both cities co-\noperate in   culture.", "cities cooperate … culture"))
                .containsExactly(
                        List.of(new Piece("Both ", false), new Piece("cities co-", true)),
                        List.of(
                                new Piece("operate", true),
                                new Piece(" in   ", false),
                                new Piece("culture", true),
                                new Piece(".", false)));
        assertThat(Passages.lines("a.b", "."))
                .containsExactly(List.of(new Piece("a", false), new Piece(".", true), new Piece("b", false)));
        assertThat(Passages.lines("one\ntwo", "three"))
                .containsExactly(List.of(new Piece("one", false)), List.of(new Piece("two", false)));
        assertThat(Passages.lines("", "")).containsExactly(List.of());
        // As long as is looked for, and almost there each time.
        assertThat(Passages.lines("a".repeat(200_000), "a".repeat(399) + "b")).hasSize(1);
        assertThat(Passages.lines("a".repeat(5_000_000), "a"))
                .containsExactly(List.of(new Piece("a".repeat(5_000_000), false)));
    }

    private static byte[] large(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** Every other page is black; each is wider than the one before. */
    private static byte[] scan(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        var how = writer.getDefaultWriteParam();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(writer.getDefaultStreamMetadata(how));
            for (var page = 1; page <= pages; page++) {
                var image = new BufferedImage(10 * page, 20, BufferedImage.TYPE_INT_RGB);
                var drawing = image.createGraphics();
                drawing.setColor(page % 2 == 0 ? Color.BLACK : Color.WHITE);
                drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
                drawing.dispose();
                var type = ImageTypeSpecifier.createFromRenderedImage(image);
                writer.writeToSequence(new IIOImage(image, List.of(), writer.getDefaultImageMetadata(type, how)), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String pages, String page, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(content);
        }
        var head = """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>> endobj
                2 0 obj <<%s>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R%s/Contents 4 0 R>> endobj
                4 0 obj <</Length %d/Filter/FlateDecode>> stream
                """.formatted(pages, page, packed.size());
        return Samples.both(
                Samples.both(Samples.text(head), packed.toByteArray()),
                Samples.text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
    }

    /** Of 50,000 by 50,000 pixels, by its head. */
    private static byte[] largePng() {
        var head = ByteBuffer.allocate(17)
                .put(Samples.text("IHDR"))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }
}

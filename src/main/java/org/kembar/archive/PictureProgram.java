package org.kembar.archive;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes pictures of some pages of one document, in a process of its own: whatever somebody has put into the file, it ends with the
 * process. Nothing in a file is run; what it carries of scripts, forms and links is not in the pictures.
 */
final class PictureProgram {

    /** The longer side of a picture, in pixels: a page of A4 can be read on it. */
    static final int SIDE = 1400;

    /** So many pages are made at a time, from the one that is asked for on. */
    static final int AT_ONCE = 4;

    /** Says how many pages there are. */
    static final String COUNT = "count";

    /** More pages than this are counted by nobody. */
    static final int MOST = 3_000;

    /** Of the pixels of a picture that was sent; the largest cameras have fewer. */
    private static final long PIXELS = 120_000_000;

    private static final float POINTS_PER_INCH = 72;

    /** No page is made larger than it can be told apart on a screen. */
    private static final float SHARPEST = 150 / POINTS_PER_INCH;

    private static final int FAILED = 1;

    private PictureProgram() {}

    /** @param words the kind of the file, where it lies, the first page, and where the pictures go */
    public static void main(String[] words) {
        var folder = Path.of(words[3]);
        var code = 0;
        try {
            make(FileKind.of(words[0]).orElseThrow(), Path.of(words[1]), Integer.parseInt(words[2]), folder);
        } catch (IOException | RuntimeException _) {
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void make(FileKind kind, Path file, int first, Path folder) throws IOException {
        ImageIO.setUseCache(false);
        switch (kind) {
            case PDF -> pages(file, first, folder);
            case PNG, JPEG, TIFF -> pictures(file, first, folder);
            case DOCX, DOC, ODT, TEXT -> throw new IOException("of these there are no pictures");
        }
    }

    private static void pages(Path file, int first, Path folder) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var count = Math.min(document.getNumberOfPages(), MOST);
            counted(count, folder);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (var page : asked(first, count)) {
                var scale = scale(document, page);
                written(renderer.renderImage(page - 1, scale, ImageType.RGB), page, folder);
            }
        }
    }

    /** However large somebody has said that the page is. */
    private static float scale(PDDocument document, int page) throws IOException {
        var box = document.getPage(page - 1).getCropBox();
        var longer = Math.max(box.getWidth(), box.getHeight());
        if (!(longer > 0) || longer == Float.POSITIVE_INFINITY) {
            throw new IOException("a page of no size");
        }
        return Math.min(SHARPEST, SIDE / longer);
    }

    private static void pictures(Path file, int first, Path folder) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            reader.setInput(in);
            var count = Math.clamp(reader.getNumImages(true), 0, MOST);
            counted(count, folder);
            for (var page : asked(first, count)) {
                written(picture(reader, page - 1), page, folder);
            }
        }
    }

    /** Only every so many pixels are read of one that is larger than a screen. */
    private static BufferedImage picture(ImageReader reader, int index) throws IOException {
        var width = reader.getWidth(index);
        var height = reader.getHeight(index);
        if (width < 1 || height < 1 || (long) width * height > PIXELS) {
            throw new IOException("a picture of " + width + " by " + height);
        }
        var every = (Math.max(width, height) + SIDE - 1) / SIDE;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var read = reader.read(index, how);
        // Without what else stood in the file, and in colours that every browser knows.
        var made = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var drawing = made.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, made.getWidth(), made.getHeight());
        drawing.drawImage(read, 0, 0, null);
        drawing.dispose();
        return made;
    }

    private static int[] asked(int first, int count) {
        return IntStream.rangeClosed(Math.max(1, first), Math.min(count, first + AT_ONCE - 1))
                .toArray();
    }

    private static void counted(int count, Path folder) throws IOException {
        Files.writeString(folder.resolve(COUNT), Integer.toString(count));
    }

    /** Whole or not at all: the process may end at any time. */
    private static void written(BufferedImage image, int page, Path folder) throws IOException {
        var begun = folder.resolve("begun");
        ImageIO.write(image, "png", begun.toFile());
        Files.move(begun, folder.resolve(page + ".png"), StandardCopyOption.ATOMIC_MOVE);
    }
}

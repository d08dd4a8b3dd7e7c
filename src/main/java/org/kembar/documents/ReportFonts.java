package org.kembar.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of the reports, Pretendard: Latin and Hangul drawn to go together, under the SIL Open
 * Font License. A page on the web gets the slices of the variable font that its text needs; a PDF
 * file gets two whole weights, which the engine then cuts down to the glyphs in use.
 */
final class ReportFonts {

    /** The name by which style sheets ask for it. */
    static final String FAMILY = "Pretendard";

    private static final String FOLDER = "fonts/";
    /** The directory of a font file, OpenType specification: "Organization of an OpenType font". */
    private static final int TABLE_COUNT = 4;

    private static final int TABLES = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 'G' << 24 | 'S' << 16 | 'U' << 8 | 'B';
    private static final String REPLACEMENT = "\uFFFD";

    private final List<Slice> slices;
    private final byte[] regular;
    private final byte[] semiBold;
    private final CmapLookup glyphs;
    private final PdfPictures.Family inPictures;

    private ReportFonts(List<Slice> slices, byte[] regular, byte[] semiBold) throws IOException {
        this.slices = slices;
        this.regular = regular;
        this.semiBold = semiBold;
        this.inPictures = new PdfPictures.Family(regular, semiBold);
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
            this.glyphs = font.getUnicodeCmapLookup();
        }
    }

    /** The fonts that come with the application: about 8 MB, read when the first report asks for them. */
    static ReportFonts bundled() {
        return Once.READ;
    }

    private static final class Once {

        static final ReportFonts READ = read();
    }

    private static ReportFonts read() {
        try {
            return new ReportFonts(
                    slices(),
                    withoutSubstitution(resource("Pretendard-Regular.ttf")),
                    withoutSubstitution(resource("Pretendard-SemiBold.ttf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hides the table of glyph substitution under a name nobody asks for. Neither Latin nor composed Hangul needs it
     * here, and with it the PDF writer searches all its rules for every piece of text: a report took thirty times longer.
     */
    private static byte[] withoutSubstitution(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        for (var i = 0; i < tables.getShort(TABLE_COUNT); i++) {
            var entry = TABLES + i * TABLE_ENTRY;
            if (tables.getInt(entry) == GSUB) {
                // One letter earlier, so that the names stay in order.
                tables.putInt(entry, GSUB - 1);
            }
        }
        return font;
    }

    byte[] regular() {
        return regular;
    }

    byte[] semiBold() {
        return semiBold;
    }

    PdfPictures.Family inPictures() {
        return inPictures;
    }

    /**
     * The style rules that let a self-contained page show a text.
     *
     * @param text the text of the page; its markup may be part of it
     * @return one {@code @font-face} rule for each slice that holds a character of the text
     */
    String css(String text) {
        var used = new BitSet();
        text.codePoints().forEach(used::set);
        return slices.stream()
                .filter(slice -> slice.holdsAnyOf(used))
                .map(Slice::css)
                .collect(Collectors.joining());
    }

    /**
     * The style rules for pages that may ask for the slices they need.
     *
     * @param folder the address under which the slices are served by their file names
     */
    static String linkedCss(String folder) {
        try {
            return slices().stream()
                    .map(slice -> slice.rule(folder + slice.file()))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a slice; empty if there is none of this name. */
    static Optional<byte[]> slice(String file) {
        try {
            return slices().stream().anyMatch(slice -> slice.file().equals(file))
                    ? Optional.of(resource(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text with only such characters as have a glyph. Composed first, since Hangul from some systems
     * comes as single letters; then invisible characters go, rare spaces become plain ones, and what
     * remains, such as Chinese characters, is shown as the replacement character.
     */
    String legible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(this::legible)
                .collect(Collectors.joining());
    }

    private String legible(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r' || glyphs.getGlyphId(codePoint) != 0) {
            return Character.toString(codePoint);
        }
        if (Character.isSpaceChar(codePoint)) {
            return " ";
        }
        return Character.isIdentifierIgnorable(codePoint) || isVariationSelector(codePoint) ? "" : REPLACEMENT;
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static List<Slice> slices() throws IOException {
        var table = new Properties();
        try (var in = ReportFonts.class.getResourceAsStream(FOLDER + "slices.properties");
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.US_ASCII)) {
            table.load(reader);
        }
        return table.stringPropertyNames().stream()
                .map(number -> Slice.of(number, table.getProperty(number)))
                .sorted(Comparator.comparingInt(Slice::number))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ReportFonts.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** A part of the variable font and the characters it holds, in the notation of {@code unicode-range}. */
    private record Slice(int number, List<Range> ranges) {

        static Slice of(String number, String ranges) {
            return new Slice(
                    Integer.parseInt(number),
                    Arrays.stream(ranges.split(",")).map(Range::of).toList());
        }

        boolean holdsAnyOf(BitSet used) {
            return ranges.stream().anyMatch(range -> range.holdsAnyOf(used));
        }

        String file() {
            return "Pretendard." + number + ".woff2";
        }

        /** The rule with the slice itself in it. */
        String css() {
            try {
                return rule("data:font/woff2;base64," + Base64.getEncoder().encodeToString(resource(file())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String rule(String address) {
            return """
                    @font-face{font-family:%s;font-style:normal;font-weight:45 920;font-display:swap;\
                    src:url(%s) format("woff2");unicode-range:%s}
                    """.formatted(
                            FAMILY, address, ranges.stream().map(Range::css).collect(Collectors.joining(",")));
        }
    }

    private record Range(int first, int last) {

        static Range of(String text) {
            var ends = text.split("-");
            return new Range(HexFormat.fromHexDigits(ends[0]), HexFormat.fromHexDigits(ends[ends.length - 1]));
        }

        boolean holdsAnyOf(BitSet used) {
            var next = used.nextSetBit(first);
            return next >= 0 && next <= last;
        }

        String css() {
            return first == last ? "U+%x".formatted(first) : "U+%x-%x".formatted(first, last);
        }
    }
}

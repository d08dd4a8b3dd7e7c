package org.kembar.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of file something is that is no text to read facts from: by how it begins, whatever its name is. */
public enum FileKind {
    PDF,
    /** Of a word processor. */
    DOCUMENT,
    /** Of the Korean word processor Hangul. */
    HANGUL,
    /** A workbook of a spreadsheet. */
    WORKBOOK,
    SLIDES,
    PICTURE,
    ARCHIVE,
    WEB_PAGE,
    /** Comma-separated values. */
    TABLE,
    /** Nothing that people read. */
    BINARY;

    /** So much of a file tells what it is; the names of what is in an archive stand before each part. */
    private static final int HEAD = 1 << 16;

    /** Files that begin so; of several the first that fits. */
    private record Beginning(String letters, FileKind kind) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("%PDF-", PDF),
            new Beginning("{\\rtf", DOCUMENT),
            new Beginning("HWP Document File", HANGUL),
            new Beginning("\u0089PNG", PICTURE),
            new Beginning("\u00FF\u00D8\u00FF", PICTURE),
            new Beginning("GIF8", PICTURE),
            new Beginning("II*\0", PICTURE),
            new Beginning("MM\0*", PICTURE),
            new Beginning("\u001F\u008B", ARCHIVE),
            new Beginning("Rar!", ARCHIVE),
            new Beginning("7z\u00BC\u00AF", ARCHIVE),
            new Beginning("<!DOCTYPE", WEB_PAGE),
            new Beginning("<!doctype", WEB_PAGE),
            new Beginning("<html", WEB_PAGE),
            new Beginning("<HTML", WEB_PAGE),
            new Beginning("<svg", PICTURE));

    /** One of so many letters may be none in a text. */
    private static final int MOST_SPOILT = 100;

    /** What stands in an archive that is an office document, and what it makes of it. */
    private static final List<Beginning> INSIDE = List.of(
            new Beginning("application/hwp+zip", HANGUL),
            new Beginning("application/vnd.oasis.opendocument.text", DOCUMENT),
            new Beginning("application/vnd.oasis.opendocument.spreadsheet", WORKBOOK),
            new Beginning("application/vnd.oasis.opendocument.presentation", SLIDES),
            new Beginning("word/", DOCUMENT),
            new Beginning("xl/", WORKBOOK),
            new Beginning("ppt/", SLIDES));

    private static final String ZIP = "PK\u0003\u0004";

    /** What office programs wrote before they wrote archives; only the name tells which of them. */
    private static final String OLDER = "\u00D0\u00CF\u0011\u00E0";

    private static final String IMAGE_CONTAINER = "ftyp";
    private static final int NAME_OF_CONTAINER = 4;

    /** Nothing if it may be a text. */
    public static Optional<FileKind> of(String name, byte[] bytes) {
        // Every byte is a character of ISO 8859-1.
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        if (head.startsWith(ZIP)) {
            return Optional.of(inside(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        if (head.startsWith(OLDER)) {
            return Optional.of(byName(name));
        }
        if (head.startsWith("RIFF") && head.contains("WEBP")
                || head.startsWith("BM") && head.indexOf('\0') >= 0
                || head.startsWith(IMAGE_CONTAINER, NAME_OF_CONTAINER)) {
            return Optional.of(PICTURE);
        }
        return BEGINNINGS.stream()
                .filter(one -> head.stripLeading().startsWith(one.letters()))
                .map(Beginning::kind)
                .findFirst()
                .or(() -> name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Optional.of(TABLE) : Optional.empty())
                .or(() -> isBinary(head) ? Optional.of(BINARY) : Optional.empty());
    }

    /**
     * Of bytes by chance every thirtieth is one of the first nine characters, which no text has. A text in which a few were spoilt is still
     * a text, and is told where; one in UTF-16 can be saved otherwise.
     */
    private static boolean isBinary(String head) {
        return head.chars().filter(letter -> letter < '\t').count() * MOST_SPOILT > head.length()
                && !head.startsWith("\u00FF\u00FE")
                && !head.startsWith("\u00FE\u00FF");
    }

    private static FileKind inside(String archive) {
        return INSIDE.stream()
                .filter(one -> archive.contains(one.letters()))
                .map(Beginning::kind)
                .findFirst()
                .orElse(ARCHIVE);
    }

    private static FileKind byName(String name) {
        var last = name.toLowerCase(Locale.ROOT).replaceFirst("(?s).*\\.", "");
        return switch (last) {
            case "xls" -> WORKBOOK;
            case "ppt" -> SLIDES;
            case "hwp" -> HANGUL;
            default -> DOCUMENT;
        };
    }
}

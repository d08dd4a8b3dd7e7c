package org.kembar.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.kembar.archive.Recognition.Known;
import org.kembar.archive.Recognition.Refused;
import org.kembar.archive.Recognition.Why;

/**
 * Tells what a file is by what is in it; its name and what a browser says of it count for nothing. It has to be that from its first
 * byte on and nothing else beside it.
 */
final class Recogniser {

    private static final int HEAD = 1 << 16;

    /** Within so much of its beginning readers look for where a PDF, or a browser for where a page begins. */
    private static final int BEGINNING = 1 << 12;

    /** The end of an archive with the longest comment there can be. */
    private static final int TAIL = 22 + 0xffff;

    /** A page of A0 at 300 points an inch has 140 million. */
    private static final long POINTS = 200_000_000;

    private static final String END_OF_ARCHIVE = "PK\5\6";
    private static final String PDF = "%PDF-";

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype|html|head|body|script|svg|iframe|img|object|embed|\\?php)[\\s>/]");

    private static final Tika TIKA = new Tika();

    private Recogniser() {}

    static Recognition recognise(Path file) throws IOException {
        var head = head(file);
        return switch (TIKA.detect(head)) {
            case "application/pdf" -> pdf(file, text(head));
            case "image/png" -> picture(file, FileKind.PNG, text(head));
            case "image/jpeg" -> picture(file, FileKind.JPEG, text(head));
            case "image/tiff" -> picture(file, FileKind.TIFF, text(head));
            case "text/plain" -> words(file, text(head));
            // Which of the programs of an office it is from is seen when its text is read.
            case "application/x-tika-msoffice", "application/msword" -> word(file, text(head));
            case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text" ->
                Packed.recognise(file);
            default -> new Refused(Why.OTHER);
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** A character for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String tail(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(0, in.length() - TAIL);
            in.seek(from);
            var bytes = new byte[(int) (in.length() - from)];
            in.readFully(bytes);
            return text(bytes);
        }
    }

    private static Recognition pdf(Path file, String head) throws IOException {
        if (!head.startsWith(PDF) || isAlsoAPage(head) || isAlsoAnArchive(file)) {
            return new Refused(Why.MIXED);
        }
        return tail(file).contains("%%EOF") ? new Known(FileKind.PDF) : new Refused(Why.BROKEN);
    }

    private static Recognition picture(Path file, FileKind kind, String head) throws IOException {
        if (beginning(head).contains(PDF) || isAlsoAPage(head) || isAlsoAnArchive(file)) {
            return new Refused(Why.MIXED);
        }
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Refused(Why.BROKEN);
            }
            var reader = readers.next();
            try {
                // Only its head is read.
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) > POINTS
                        ? new Refused(Why.BOMB)
                        : new Known(kind);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // What is wrong with a head that somebody has written by hand, the library says in many ways.
            return new Refused(Why.BROKEN);
        }
    }

    private static Recognition word(Path file, String head) throws IOException {
        return beginning(head).contains(PDF) || isAlsoAPage(head) || isAlsoAnArchive(file)
                ? new Refused(Why.MIXED)
                : new Known(FileKind.DOC);
    }

    private static Recognition words(Path file, String head) throws IOException {
        if (beginning(head).contains(PDF) || isAlsoAPage(head) || isAlsoAnArchive(file)) {
            return new Refused(Why.MIXED);
        }
        return isText(file) ? new Known(FileKind.TEXT) : new Refused(Why.OTHER);
    }

    private static boolean isText(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var some = new char[HEAD];
            for (var read = in.read(some); read > 0; read = in.read(some)) {
                for (var i = 0; i < read; i++) {
                    if (Character.isISOControl(some[i]) && "\t\n\r\f".indexOf(some[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static String beginning(String head) {
        return head.substring(0, Math.min(head.length(), BEGINNING));
    }

    private static boolean isAlsoAPage(String head) {
        return PAGE.matcher(beginning(head).toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isAlsoAnArchive(Path file) throws IOException {
        return tail(file).contains(END_OF_ARCHIVE);
    }
}

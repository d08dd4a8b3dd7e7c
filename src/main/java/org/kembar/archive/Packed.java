package org.kembar.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kembar.archive.Recognition.Known;
import org.kembar.archive.Recognition.Refused;
import org.kembar.archive.Recognition.Why;

/** Documents that are archives: those of Word and of OpenDocument. Nothing is ever unpacked to a folder. */
final class Packed {

    /** PKWARE's APPNOTE 6.3.10, 4.3.16: the end of the list of what is in it, without a comment. */
    private static final int END = 22;

    private static final int END_SIGN = 0x06054b50;
    private static final int FIRST_SIGN = 0x04034b50;

    /** So much does the list of what is in it take in memory. */
    private static final long LIST = 4L << 20;

    private static final int ENTRIES = 10_000;

    /** Of a whole one, unpacked. */
    private static final long UNPACKED = 256L << 20;

    /** What unpacks to this many times what it is does so on purpose; smaller ones do no harm. */
    private static final long TIMES = 200;

    private static final long HARMLESS = 16L << 20;

    private static final int SHORT = 1 << 20;
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

    private Packed() {}

    static Recognition recognise(Path file) throws IOException {
        if (!isNothingElse(file)) {
            return new Refused(Why.MIXED);
        }
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > ENTRIES || isBomb(archive, Files.size(file))) {
                return new Refused(Why.BOMB);
            }
            var names = Collections.list(archive.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            if (names.stream().anyMatch(Packed::isProgram)) {
                return new Refused(Why.PROGRAM);
            }
            return kind(archive).<Recognition>map(Known::new).orElseGet(() -> new Refused(Why.OTHER));
        } catch (IOException _) {
            return new Refused(Why.BROKEN);
        }
    }

    /** It begins with its first entry and ends with its list, which stands where it says. */
    private static boolean isNothingElse(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < END || read(in, 0, 4).getInt() != FIRST_SIGN) {
                return false;
            }
            var end = read(in, in.length() - END, END);
            if (end.getInt() != END_SIGN) {
                return false;
            }
            var size = Integer.toUnsignedLong(end.getInt(12));
            var from = Integer.toUnsignedLong(end.getInt(16));
            return size <= LIST && from + size + END == in.length();
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long from, int bytes) throws IOException {
        var read = new byte[bytes];
        in.seek(from);
        in.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What an entry says of its own size counts for nothing. */
    private static boolean isBomb(ZipFile archive, long packed) throws IOException {
        var most = Math.min(UNPACKED, Math.max(HARMLESS, packed * TIMES));
        var some = new byte[1 << 16];
        var total = 0L;
        for (var entry : Collections.list(archive.entries())) {
            try (var in = archive.getInputStream(entry)) {
                for (var read = in.read(some); read > 0; read = in.read(some)) {
                    total += read;
                    if (total > most) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isProgram(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin")
                || lower.endsWith("vbadata.xml")
                || List.of("basic/", "scripts/").stream().anyMatch(lower::startsWith);
    }

    private static Optional<FileKind> kind(ZipFile archive) throws IOException {
        if (text(archive, "mimetype").filter(OPEN_DOCUMENT::equals).isPresent()) {
            return Optional.of(FileKind.ODT);
        }
        return text(archive, "[Content_Types].xml")
                .filter(types -> types.contains(WORD))
                .map(_ -> FileKind.DOCX);
    }

    private static Optional<String> text(ZipFile archive, String name) throws IOException {
        var entry = Optional.ofNullable(archive.getEntry(name));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = archive.getInputStream(entry.get())) {
            return Optional.of(new String(in.readNBytes(SHORT), StandardCharsets.UTF_8));
        }
    }
}

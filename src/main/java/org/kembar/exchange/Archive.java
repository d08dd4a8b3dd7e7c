package org.kembar.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kembar.exchange.Incoming.Why;
import org.kembar.syntax.Limits;

/**
 * A zip archive. Nothing of it is ever written to a folder: names are only shown. What is no case file by its name is not
 * unpacked, and an archive in the archive is not opened.
 */
final class Archive {

    /** As large as an archive may be itself: its list of names is read as a whole. */
    private static final long PACKED = 64L << 20;

    /** Case files shrink to between a fifth and a twentieth; what shrinks so much more was made by no office. */
    private static final long RATIO = 200;

    /** Below this a text of blanks may shrink as it likes. */
    private static final int SMALL = 1 << 20;

    private final ZipFile zip;
    private final String name;
    private final Intake intake;

    private Archive(ZipFile zip, String name, Intake intake) {
        this.zip = zip;
        this.name = name;
        this.intake = intake;
    }

    static void read(Path path, String name, Intake intake) throws Intake.Full {
        try {
            if (Files.size(path) > PACKED) {
                throw new Intake.Full(name, Why.TOO_LARGE);
            }
            // Every byte is a character of ISO 8859-1, so that no name stops the reading.
            try (var zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
                new Archive(zip, name, intake).read();
            }
        } catch (IOException | IllegalArgumentException _) {
            intake.refuse(name, Files.isReadable(path) ? Why.NO_ARCHIVE : Why.NOT_READABLE);
        }
    }

    private void read() throws IOException, Intake.Full {
        var before = intake.taken();
        var refusedBefore = intake.refused();
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            intake.count(name);
            var written = written(entry.getName());
            var shown = name + "!/" + Intake.shown(written);
            if (leadsOut(written) || !names.add(entry.getName())) {
                intake.refuse(shown, Why.NAME);
            } else if (!entry.isDirectory()) {
                if (Intake.canBeCaseFile(written)) {
                    unpack(entry, shown);
                } else {
                    intake.leaveAside(shown);
                }
            }
        }
        intake.sortFrom(before);
        if (intake.taken() == before && intake.refused() == refusedBefore) {
            intake.refuse(name, Why.NOTHING_INSIDE);
        }
    }

    private void unpack(ZipEntry entry, String shown) throws IOException, Intake.Full {
        byte[] bytes;
        try (var stream = zip.getInputStream(entry)) {
            bytes = stream.readNBytes(Limits.BYTES + 1);
        }
        // Also what is refused has cost its time.
        intake.weigh(shown, bytes);
        if (bytes.length > SMALL && bytes.length / RATIO > entry.getCompressedSize()) {
            intake.refuse(shown, Why.BOMB);
        } else if (bytes.length <= Limits.BYTES && checksum(bytes) != entry.getCrc()) {
            intake.refuse(shown, Why.NO_ARCHIVE);
        } else {
            intake.add(shown, bytes);
        }
    }

    private static long checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private static boolean leadsOut(String name) {
        return name.matches("(?s)[/\\\\].*|[A-Za-z]:.*|.*\\x00.*")
                || List.of(name.split("[/\\\\]")).contains("..");
    }

    /**
     * Names are in UTF-8 where the archive says so, and often also where it does not; else they are in the code page of the
     * system that packed them, of which the Korean one is likely here.
     */
    private static String written(String name) {
        if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> Charset.isSupported("x-windows-949")
                        ? decoded(bytes, Charset.forName("x-windows-949"))
                        : Optional.empty())
                .orElse(name);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}

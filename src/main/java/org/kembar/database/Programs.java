package org.kembar.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of the PostgreSQL server as the build's libraries bring them, packed, for one kind of machine each. */
final class Programs {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final String FOLDER = "programs-";

    private Programs() {}

    /** A tar archive of programs, compressed by xz. */
    @FunctionalInterface
    interface Packed {
        InputStream open() throws IOException;
    }

    /**
     * The programs of one version.
     *
     * @param settings what its {@code initdb} is told besides
     */
    record Edition(Packed programs, List<String> settings) {

        /**
         * The one that comes with Kembar; letters and their order are the same on every machine, whatever languages are installed
         * there. To reckon a password's key 4,096 times over makes guessing words dear. Nobody guesses 32 random bytes, and
         * every connection would wait for it.
         */
        static final Edition OWN = new Edition(
                Programs::packed,
                List.of(
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "-c",
                        "scram_iterations=1"));
    }

    /** The folder they are unpacked in, once for each version. */
    static Path in(Path data, Packed programs) throws IOException {
        var unpacked = data.resolve(FOLDER + fingerprint(programs));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        // Under another name first, so that what is there is complete.
        var unfinished = data.resolve("programs.new");
        Folders.delete(unfinished);
        try (var packed =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(programs.open())))) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                unpack(entry, packed, unfinished);
            }
        }
        return Files.move(unfinished, unpacked);
    }

    /** Those of the versions before, which nothing runs any more. */
    static void forgetOthers(Path data, Path own) throws IOException {
        try (var all = Files.newDirectoryStream(data, FOLDER + "*")) {
            for (var folder : all) {
                if (!folder.getFileName().equals(own.getFileName())) {
                    Folders.delete(folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(folder.resolve(file).getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PROGRAM);
        }
    }

    /** Tells one version from another; nobody else brings programs, so that it need not be secure, and every start waits for it. */
    private static String fingerprint(Packed programs) throws IOException {
        try (var packed = new CheckedInputStream(programs.open(), new CRC32C())) {
            packed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().toHexDigits((int) packed.getChecksum().getValue());
        }
    }

    /** Those for this kind of machine. */
    private static InputStream packed() throws Server.NotRunning {
        var name = "/postgres-%s-%s.txz".formatted(system(), processor());
        var packed = Programs.class.getResourceAsStream(name);
        if (packed == null) {
            throw new Server.NotRunning(new Opened.NoServer(system() + " " + processor()));
        }
        return packed;
    }

    private static String system() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") ? "darwin" : system;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm_64";
            case String other -> other.equals("amd64") ? "x86_64" : other;
        };
    }
}

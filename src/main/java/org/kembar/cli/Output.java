package org.kembar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** A file the user asks for. It is there whole or not at all, and what it replaces stays until then. */
record Output(Path path, Language language) {

    /** What a report says it was made by: in the head of the page, and in the metadata that PDF/A keeps readable. */
    private static final List<String> MARKS =
            List.of("<meta name=\"generator\" content=\"Kembar\"/>", "<pdf:Producer>Kembar</pdf:Producer>");

    boolean isHtml() {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    }

    boolean isPdf() {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Told before the work starts, not after it. */
    void requireFolder() {
        var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).filter(Files::isWritable).isEmpty()) {
            throw refused("cli.notWritable");
        }
        if (Files.isDirectory(path)) {
            throw refused("cli.isFolder");
        }
    }

    void requireNew() {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("cli.exists");
        }
    }

    /** A report takes the place of an earlier report; anything else is not Kembar's to replace unasked. */
    void requireNewOrReport() {
        if (Files.exists(path) && !holdsReport()) {
            throw refused("cli.noReport");
        }
    }

    /** What a command reads it does not write over, whatever else it is asked. */
    void requireOther(Path input) {
        try {
            if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
                throw refused("cli.isInput");
            }
        } catch (IOException _) {
            throw refused("cli.notWritable");
        }
    }

    private boolean holdsReport() {
        // Every byte is a character of ISO 8859-1, so that any file can be looked through.
        try (var lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> MARKS.stream().anyMatch(line::contains));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    void write(byte[] bytes) {
        try {
            // Through a link to the file that is meant.
            var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            var draft = draft(target);
            try {
                Files.write(draft, bytes);
                keepPermissions(target, draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                if (Files.isRegularFile(draft)) {
                    Files.delete(draft);
                }
            }
        } catch (IOException _) {
            throw refused("cli.notWritten");
        }
    }

    /** Beside the file itself: only within one folder is a file moved in one step. */
    static Path draft(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** Where a report was shut to others, the new one is too. */
    private static void keepPermissions(Path target, Path draft) throws IOException {
        var before = Optional.ofNullable(Files.getFileAttributeView(target, PosixFileAttributeView.class));
        if (before.isPresent() && Files.exists(target)) {
            Files.setPosixFilePermissions(draft, before.get().readAttributes().permissions());
        }
    }

    private InputRefused refused(String key) {
        return new InputRefused(List.of(Wording.plain(language, key, path.toString())));
    }
}

package org.kembar.archive;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.kembar.archive.Recognition.Known;
import org.kembar.archive.TextReading.Texts;
import org.kembar.registry.Document.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes in a document that a form sends. Its bytes lie in a file of the server's own naming while they are looked at, never longer than
 * the request takes, and never where anything would be served or run from.
 */
@Component
final class Incoming {

    static final String FIELD = "file";

    /** So many may send at a time, or wait for what they sent to be looked at. */
    private static final int SENDING = 4;

    /** So many more send at a time what is not looked at, for what they have typed. */
    private static final int LEAVING = 8;

    private static final int CHUNK = 1 << 16;

    private final Semaphore sending = new Semaphore(SENDING);
    private final Semaphore leaving = new Semaphore(LEAVING);
    private final ArchiveSettings settings;
    private final TextReading texts;

    Incoming(ArchiveSettings settings) {
        this.settings = settings;
        texts = new TextReading(settings.patience());
    }

    /** A file that can be kept, and what is written in it. */
    record Sent(
            String name,
            FileKind kind,
            long bytes,
            String sha256,
            boolean isScanned,
            Path content,
            Reading reading,
            List<String> pages) {

        Sent {
            pages = List.copyOf(pages);
        }
    }

    /** Why a file is not kept. */
    enum Refusal {
        BUSY(HttpStatus.SERVICE_UNAVAILABLE),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /** What was sent is no form, or did not arrive whole. */
        UNREADABLE(HttpStatus.BAD_REQUEST),
        /** No file was chosen, or there is nothing in it. */
        EMPTY(HttpStatus.BAD_REQUEST),
        OTHER(HttpStatus.BAD_REQUEST),
        MIXED(HttpStatus.BAD_REQUEST),
        BOMB(HttpStatus.BAD_REQUEST),
        PROGRAM(HttpStatus.BAD_REQUEST),
        BROKEN(HttpStatus.BAD_REQUEST),
        VIRUS(HttpStatus.BAD_REQUEST),
        /** Nothing is kept unseen where there is to be a scanner. */
        UNSCANNED(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Refusal(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }

        static Refusal of(Recognition.Why why) {
            return valueOf(why.name());
        }
    }

    /** @param isFormThere whether the form arrived, so that its other fields can be read */
    record Refused(Refusal why, boolean isFormThere) {}

    /** What became of it. */
    private sealed interface Looked {

        record Good(Sent sent) implements Looked {}

        record Bad(Refusal why) implements Looked {}
    }

    ArchiveSettings settings() {
        return settings;
    }

    /**
     * @param taken what is done with it while it is there
     * @param refused what is done where it is none
     */
    <T> T take(HttpServletRequest request, Function<Sent, T> taken, Function<Refused, T> refused) {
        if (!sending.tryAcquire()) {
            return refused.apply(new Refused(Refusal.BUSY, isTyped(request)));
        }
        try {
            var part = part(request);
            return part.isPresent()
                    ? inFolder(request.getServletContext(), part.get(), taken, refused)
                    : refused.apply(new Refused(Refusal.EMPTY, true));
        } catch (InvalidParameterException problem) {
            var why = problem.getErrorCode() == 413 ? Refusal.TOO_LARGE : Refusal.UNREADABLE;
            return refused.apply(new Refused(why, false));
        } catch (ServletException | IOException _) {
            return refused.apply(new Refused(Refusal.UNREADABLE, false));
        } finally {
            sending.release();
        }
    }

    /** What somebody has typed is read also while others send; of what they chose nothing stays. */
    private boolean isTyped(HttpServletRequest request) {
        if (!leaving.tryAcquire()) {
            return false;
        }
        try {
            for (var part : request.getParts()) {
                if (part.getName().equals(FIELD)) {
                    part.delete();
                }
            }
            return true;
        } catch (InvalidParameterException | ServletException | IOException _) {
            return false;
        } finally {
            leaving.release();
        }
    }

    /** A form in which no file was chosen sends one without a name. */
    private static Optional<Part> part(HttpServletRequest request) throws ServletException, IOException {
        return request.getParts().stream()
                .filter(part -> part.getName().equals(FIELD))
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isEmpty()
                        && part.getSize() > 0)
                .findFirst();
    }

    private <T> T inFolder(ServletContext context, Part part, Function<Sent, T> taken, Function<Refused, T> refused) {
        try {
            var folder = Files.createTempDirectory(temporary(context), "document");
            try {
                return switch (looked(part, folder)) {
                    case Looked.Good(var sent) -> taken.apply(sent);
                    case Looked.Bad(var why) -> refused.apply(new Refused(why, true));
                };
            } finally {
                forget(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the server's own, from which nothing is served. */
    static Path temporary(ServletContext context) {
        return ((File) Objects.requireNonNull(context.getAttribute(ServletContext.TEMPDIR)))
                .toPath()
                .toAbsolutePath();
    }

    /** The cheap questions first. */
    private Looked looked(Part part, Path folder) throws IOException {
        if (part.getSize() > settings.bytes()) {
            return new Looked.Bad(Refusal.TOO_LARGE);
        }
        var content = folder.resolve("content");
        part.write(content.toString());
        return switch (Recogniser.recognise(content)) {
            case Recognition.Refused(var why) -> new Looked.Bad(Refusal.of(why));
            case Known(var kind) -> scanned(part, kind, content, folder);
        };
    }

    private Looked scanned(Part part, FileKind kind, Path content, Path folder) throws IOException {
        var found = settings.scanner().map(scanner -> scanner.scan(content));
        if (found.filter(one -> one == VirusScanner.Found.VIRUS).isPresent()) {
            return new Looked.Bad(Refusal.VIRUS);
        }
        if (found.filter(one -> one == VirusScanner.Found.UNKNOWN).isPresent()) {
            return new Looked.Bad(Refusal.UNSCANNED);
        }
        return switch (read(kind, content, folder)) {
            case Texts.Refused(var why) -> new Looked.Bad(Refusal.of(why));
            case Texts.Pages(var reading, var pages) ->
                new Looked.Good(new Sent(
                        FileName.sent(Objects.requireNonNull(part.getSubmittedFileName())),
                        kind,
                        Files.size(content),
                        sha256(content),
                        found.isPresent(),
                        content,
                        reading,
                        pages));
        };
    }

    private Texts read(FileKind kind, Path content, Path folder) throws IOException {
        try {
            return texts.read(kind, content, Files.createDirectory(folder.resolve("reading")));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Texts.Pages(Reading.LATE, List.of());
        }
    }

    private static String sha256(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var some = new byte[CHUNK];
            for (var read = in.read(some); read > 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}

package org.kembar.importing;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;

/**
 * Takes in what a form sends. The bytes lie in files of the server's own naming while they arrive and are read, never longer than
 * the request takes, and never where anything would be served or run from.
 */
public final class Uploads {

    /** With what surrounds the files in a request. */
    static final long BYTES = Intake.BYTES + (1L << 20);

    /** Parts in one request; the server is set to the same number. */
    static final int PARTS = 1_000;

    /** So many requests may send at a time, or wait for what was sent to be read: their bytes take room in the temporary folder. */
    private static final int SENDING = 4;

    /** As long as the largest import may take to be read. */
    private static final long PATIENCE = 30;

    private final Semaphore sending = new Semaphore(SENDING);

    /** So many may wait for what is kept to be read anew. They take no room, and keep nobody from sending. */
    private final Semaphore looking = new Semaphore(SENDING);

    /** One at a time, so that the memory for one is enough. */
    private final Semaphore reading = new Semaphore(1, true);

    Uploads() {}

    /** Why what was sent could not be taken in. */
    public enum Refused {
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        TOO_MANY(HttpStatus.CONTENT_TOO_LARGE),
        BROKEN(HttpStatus.BAD_REQUEST),
        EMPTY(HttpStatus.BAD_REQUEST),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Refused(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }

        public String said(Language language) {
            return Wording.plain(language, "import." + this, PARTS);
        }
    }

    /** What became of it. */
    public sealed interface Received<T> {

        record Done<T>(T result) implements Received<T> {}

        /** @param isThere whether all that was sent is there, so that other fields of the form can be read */
        record Failed<T>(Refused why, boolean isThere) implements Received<T> {}
    }

    /** All on disk, however small. */
    static MultipartConfigElement limits() {
        return new MultipartConfigElement("", -1, BYTES, 0);
    }

    /** Work with something as large as what is sent, by one request at a time; nothing if others do not end soon. */
    public <T> Optional<T> alone(Supplier<T> work) {
        if (!looking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return turn(work);
        } finally {
            looking.release();
        }
    }

    private <T> Optional<T> turn(Supplier<T> work) {
        try {
            if (!reading.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                reading.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @param work what is done with it, by one request at a time */
    public <T> Received<T> receive(HttpServletRequest request, Function<List<Sent>, T> work) {
        if (!sending.tryAcquire()) {
            return new Received.Failed<>(Refused.BUSY, false);
        }
        try {
            var parts = new ArrayList<Part>();
            var refused = parts(request, parts);
            if (refused.isPresent()) {
                return new Received.Failed<>(refused.get(), refused.get() == Refused.EMPTY);
            }
            return turn(() -> inFolder(request.getServletContext(), parts, work))
                    .<Received<T>>map(Received.Done::new)
                    .orElseGet(() -> new Received.Failed<>(Refused.BUSY, true));
        } finally {
            sending.release();
        }
    }

    private static Optional<Refused> parts(HttpServletRequest request, List<Part> files) {
        try {
            request.getParts().stream().filter(Uploads::isFile).forEach(files::add);
            return files.isEmpty() ? Optional.of(Refused.EMPTY) : Optional.empty();
        } catch (InvalidParameterException refused) {
            if (refused.getCause() instanceof FileCountLimitExceededException) {
                return Optional.of(Refused.TOO_MANY);
            }
            return Optional.of(refused.getErrorCode() == 413 ? Refused.TOO_LARGE : Refused.BROKEN);
        } catch (ServletException | IOException _) {
            return Optional.of(Refused.BROKEN);
        }
    }

    /** A form in which no file was chosen sends one without a name. */
    private static boolean isFile(Part part) {
        return part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isEmpty();
    }

    private static <T> T inFolder(ServletContext context, List<Part> parts, Function<List<Sent>, T> work) {
        try {
            var folder = Files.createTempDirectory(temporary(context), "import");
            var sent = new ArrayList<Sent>();
            try {
                for (var part : parts) {
                    var path = folder.resolve(Integer.toString(sent.size()));
                    part.write(path.toString());
                    sent.add(new Sent(Objects.requireNonNull(part.getSubmittedFileName()), path));
                }
                return work.apply(sent);
            } finally {
                for (var one : sent) {
                    Files.deleteIfExists(one.path());
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(ServletContext context) {
        return ((File) Objects.requireNonNull(context.getAttribute(ServletContext.TEMPDIR))).toPath();
    }
}

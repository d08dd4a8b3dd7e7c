package org.kembar.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kembar.archive.Recognition.Why;
import org.kembar.registry.Document.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what is written in documents read, by a {@link TextProgram} for each: it is ended when its time is over, and what it may take of
 * memory is set when it starts.
 */
final class TextReading {

    private static final Logger LOG = LoggerFactory.getLogger(TextReading.class);

    /** Each takes a process. */
    private static final int AT_ONCE = 2;

    private static final int MEBIBYTES = 256;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration patience;
    private final ChildProgram program;

    TextReading(Duration patience) {
        this.patience = patience;
        program = new ChildProgram(TextProgram.class, MEBIBYTES, patience);
    }

    /** What came of it. */
    sealed interface Texts {

        record Pages(Reading reading, List<String> pages) implements Texts {}

        /** It is not what it seemed to be. */
        record Refused(Why why) implements Texts {}
    }

    /**
     * @param folder an empty one, where the process may write
     * @throws InterruptedException if whoever waits for it is to do so no longer
     */
    Texts read(FileKind kind, Path file, Path folder) throws InterruptedException {
        if (kind.isPicture()) {
            return new Texts.Pages(Reading.NONE, List.of());
        }
        if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Texts.Pages(Reading.LATE, List.of());
        }
        try {
            return inProcess(kind, file, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private Texts inProcess(FileKind kind, Path file, Path folder) throws IOException, InterruptedException {
        var said = folder.resolve("text");
        var ended = program.run(
                folder, said, List.of(kind.word(), file.toAbsolutePath().toString()));
        return ended.isPresent() ? texts(ended.getAsInt(), said) : new Texts.Pages(Reading.LATE, List.of());
    }

    /** @param said where it wrote what it read: of a program that has died it may end within a letter */
    static Texts texts(int code, Path said) throws IOException {
        return switch (code) {
            case TextProgram.WHOLE -> {
                var pages = pages(said);
                yield new Texts.Pages(pages.isEmpty() ? Reading.EMPTY : Reading.READ, pages);
            }
            case TextProgram.CUT -> new Texts.Pages(Reading.CUT, pages(said));
            case TextProgram.LOCKED -> new Texts.Pages(Reading.LOCKED, List.of());
            case TextProgram.NO_PAGES -> new Texts.Refused(Why.BROKEN);
            case TextProgram.NO_WORD -> new Texts.Refused(Why.OTHER);
            case TextProgram.WITH_PROGRAM -> new Texts.Refused(Why.PROGRAM);
            case TextProgram.DAMAGED, ChildProgram.OUT_OF_MEMORY -> new Texts.Pages(Reading.DAMAGED, List.of());
            default -> {
                LOG.error("The program that reads texts ended with {}", code);
                yield new Texts.Pages(Reading.DAMAGED, List.of());
            }
        };
    }

    private static List<String> pages(Path said) throws IOException {
        var text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
        return text.isBlank() ? List.of() : List.of(text.split("\f", -1));
    }
}

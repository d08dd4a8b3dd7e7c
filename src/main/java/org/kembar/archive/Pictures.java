package org.kembar.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kembar.registry.Document;

/**
 * Pages of documents as pictures, made here and not by whoever sent the file: each by a {@link PictureProgram}, and kept as long as there
 * is room. Of what cannot be made it is kept that it cannot, and how many pages there are of each file, so that no file is tried again
 * and again, whatever pages of it are asked for.
 */
final class Pictures {

    /** Each takes a process. */
    private static final int TURNS = 2;

    private static final int MEBIBYTES = 384;

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Whoever comes while others' are made reads the text meanwhile. */
    private static final Duration WAITS = Duration.ofSeconds(5);

    /** So many wait; more would keep those from being answered who want something else. */
    private static final int WAITING = 8;

    /** Of so many files it is kept how many pages they have. */
    private static final int COUNTED = 10_000;

    /** So much of them is kept in memory. */
    private static final int ROOM = 24 << 20;

    /** What one takes that is none. */
    private static final int LEAST = 200;

    /** A picture is compressed; one that is not smaller than this is no page. */
    private static final long LARGEST = 8L << 20;

    private final Semaphore turns = new Semaphore(TURNS, true);
    private final Path folder;
    private final ChildProgram program;
    private final LinkedHashMap<Key, Leaf> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<Version, Integer> counts = new LinkedHashMap<>(16, 0.75f, true);
    private int taken;

    /** @param folder where files are put that somebody has sent, never longer than they are looked at */
    Pictures(Path folder, Duration patience) {
        this.folder = folder;
        program = new ChildProgram(PictureProgram.class, MEBIBYTES, patience);
    }

    private record Key(String document, int version, int page) {

        Version of() {
            return new Version(document, version);
        }
    }

    private record Version(String document, int number) {}

    /**
     * A page as a picture.
     *
     * @param png nothing if none could be made of it
     * @param count how many pages the document has, as far as it is known; 0 if it is not
     */
    record Leaf(Optional<byte[]> png, int count) {

        static final Leaf NONE = new Leaf(Optional.empty(), 0);

        private int size() {
            return LEAST + png.map(bytes -> bytes.length).orElse(0);
        }
    }

    /** How the content of a document is got. */
    @FunctionalInterface
    interface Content {

        void copy(BufferedOutputStream to) throws IOException;
    }

    /** @param page from 1 on */
    Leaf of(Document document, Document.Version version, int page, Content content) {
        var kind = FileKind.of(version.type()).filter(FileKind::isSeen);
        if (kind.isEmpty() || page < 1 || page > PictureProgram.MOST) {
            return Leaf.NONE;
        }
        var key = new Key(document.id(), version.number(), page);
        return find(key).orElseGet(() -> inTurn(key, kind.get(), content));
    }

    /** What was made of it; of a page behind the last one, and of a file that could not be read, nothing can be made. */
    private synchronized Optional<Leaf> find(Key key) {
        return Optional.ofNullable(kept.get(key))
                .or(() -> Optional.ofNullable(counts.get(key.of()))
                        .filter(count -> key.page > count)
                        .map(count -> new Leaf(Optional.empty(), count)));
    }

    private Leaf inTurn(Key key, FileKind kind, Content content) {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
                return Leaf.NONE;
            }
            try {
                // Somebody else may have had it made meanwhile.
                var found = find(key);
                return found.isPresent() ? found.get() : made(key, kind, content);
            } finally {
                turns.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Leaf.NONE;
        } catch (IOException _) {
            return Leaf.NONE;
        }
    }

    private Leaf made(Key key, FileKind kind, Content content) throws IOException, InterruptedException {
        var own = Files.createTempDirectory(folder, "pages");
        try {
            var file = own.resolve("content");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.copy(out);
            }
            var pages = Files.createDirectory(own.resolve("pages"));
            program.run(
                    pages,
                    own.resolve("said"),
                    List.of(kind.word(), file.toString(), Integer.toString(key.page), pages.toString()));
            return keep(key, pages);
        } finally {
            forget(own);
        }
    }

    /** What there is of them when the process has ended, however it did. */
    private Leaf keep(Key key, Path pages) throws IOException {
        var count = count(pages);
        counted(key.of(), count);
        for (var page = key.page; page < key.page + PictureProgram.AT_ONCE; page++) {
            var file = pages.resolve(page + ".png");
            if (Files.isRegularFile(file) && Files.size(file) < LARGEST) {
                keep(new Key(key.document, key.version, page), new Leaf(Optional.of(Files.readAllBytes(file)), count));
            }
        }
        return find(key).orElseGet(() -> {
            var none = new Leaf(Optional.empty(), count);
            keep(key, none);
            return none;
        });
    }

    private synchronized void counted(Version version, int count) {
        counts.put(version, count);
        if (counts.size() > COUNTED) {
            counts.pollFirstEntry();
        }
    }

    private static int count(Path pages) throws IOException {
        var file = pages.resolve(PictureProgram.COUNT);
        var said = Files.isRegularFile(file) ? Files.readString(file) : "";
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    private synchronized void keep(Key key, Leaf leaf) {
        var before = kept.put(key, leaf);
        taken += leaf.size() - (before == null ? 0 : before.size());
        var eldest = kept.entrySet().iterator();
        while (taken > ROOM && eldest.hasNext()) {
            var next = eldest.next();
            if (!next.getKey().equals(key)) {
                taken -= next.getValue().size();
                eldest.remove();
            }
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

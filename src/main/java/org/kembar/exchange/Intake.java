package org.kembar.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Incoming.Refused;
import org.kembar.exchange.Incoming.Why;
import org.kembar.syntax.Limits;

/** Takes in files, whole folders and zip archives, up to a limit, and says everything that stands in the way. */
public final class Intake {

    /** Files in one go. */
    public static final int FILES = 10_000;

    /** Their text together, in bytes: all of them are in memory until they are stored. */
    public static final int BYTES = 64 << 20;

    private final List<Named> files = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();
    private int seen;
    private long bytes;

    private Intake() {}

    public static Incoming of(Collection<Path> paths) {
        var intake = new Intake();
        try {
            for (var path : paths) {
                intake.path(path);
            }
        } catch (Full full) {
            intake.refusals.add(full.refused);
        }
        return new Incoming(intake.files, intake.aside, intake.refusals);
    }

    /**
     * Something that was sent, under the name its sender gave it.
     *
     * @param path where its bytes lie meanwhile; the name is only shown and tells what kind of file it is
     */
    public record Sent(String name, Path path) {}

    /** The same for what was sent: files and archives, no folders. */
    public static Incoming ofSent(Collection<Sent> sent) {
        var intake = new Intake();
        try {
            for (var one : sent) {
                intake.count(shown(one.name));
                intake.content(one.path, shown(one.name));
            }
        } catch (Full full) {
            intake.refusals.add(full.refused);
        }
        return new Incoming(intake.files, intake.aside, intake.refusals);
    }

    /** One that was sent, whatever it is, at most one byte longer than is read of a file. */
    public static Named read(Sent sent) {
        try (var stream = Files.newInputStream(sent.path())) {
            return new Named(shown(sent.name()), stream.readNBytes(Limits.BYTES + 1));
        } catch (IOException e) {
            // What has just been written is there to be read.
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the name is one that a case file can have. Hidden ones are what systems leave behind beside files. */
    static boolean canBeCaseFile(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !last.startsWith(".") && last.toLowerCase(Locale.ROOT).matches("(?s).*\\.(yaml|yml|json)");
    }

    /** As it can be shown: what would move the cursor, or turn the direction of reading, is left out. */
    public static String shown(String name) {
        var shown = new StringBuilder();
        name.codePoints()
                .map(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> '\uFFFD';
                    default -> point;
                })
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private void path(Path path) throws Full {
        var name = shown(path.toString());
        if (Files.isDirectory(path)) {
            folder(path, name);
        } else if (!Files.exists(path)) {
            refuse(name, Why.NO_SUCH_FILE);
        } else {
            content(path, name);
        }
    }

    private void content(Path path, String name) throws Full {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Archive.read(path, name, this);
        } else {
            // Whatever its name is, this one was asked for.
            file(path, name);
        }
    }

    /** Links to folders are not followed, so that no folder is walked through twice or for ever. */
    private void folder(Path folder, String name) throws Full {
        var before = files.size();
        try (var inside = Files.walk(folder)) {
            for (var path : (Iterable<Path>) inside.filter(Files::isRegularFile)::iterator) {
                count(name);
                take(path);
            }
        } catch (IOException | UncheckedIOException _) {
            refuse(name, Why.NOT_READABLE);
            return;
        }
        sortFrom(before);
        if (files.size() == before) {
            refuse(name, Why.NOTHING_INSIDE);
        }
    }

    private void take(Path path) throws Full {
        var name = shown(path.toString());
        if (canBeCaseFile(path.getFileName().toString())) {
            file(path, name);
        } else {
            aside.add(name);
        }
    }

    private void file(Path path, String name) throws Full {
        try (var stream = Files.newInputStream(path)) {
            var content = stream.readNBytes(Limits.BYTES + 1);
            weigh(name, content);
            add(name, content);
        } catch (IOException _) {
            refuse(name, Why.NOT_READABLE);
        }
    }

    void weigh(String name, byte[] content) throws Full {
        bytes += content.length;
        if (bytes > BYTES) {
            throw new Full(name, Why.TOO_LARGE);
        }
    }

    void add(String name, byte[] content) {
        files.add(new Named(name, content));
    }

    void leaveAside(String name) {
        aside.add(name);
    }

    void refuse(String name, Why why) {
        refusals.add(new Refused(name, why));
    }

    /** One more file that is looked at, whether it is taken or not. */
    void count(String name) throws Full {
        if (seen++ >= FILES) {
            throw new Full(name, Why.TOO_MANY);
        }
    }

    void sortFrom(int first) {
        files.subList(first, files.size()).sort(Comparator.comparing(Named::name));
    }

    int refused() {
        return refusals.size();
    }

    int taken() {
        return files.size();
    }

    /** A limit is reached, and nothing more is read. */
    static final class Full extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        Full(String name, Why why) {
            super(name);
            refused = new Refused(name, why);
        }
    }
}

package org.kembar.archive;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of this program that looks into a file somebody has sent, in a process of its own: whatever is in the file, it ends with the
 * process, which knows nothing of its surroundings and has little memory and little time.
 *
 * @param program whose {@code main} is run
 * @param mebibytes of memory for its objects; it ends when that is not enough
 * @param patience how long it may take
 */
record ChildProgram(Class<?> program, int mebibytes, Duration patience) {

    /** By {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    /**
     * @param folder an empty one, where the process may write
     * @param said where it goes what it says
     * @return with what it ended; nothing if it was ended because its time was over
     * @throws InterruptedException if whoever waits for it is to do so no longer
     */
    OptionalInt run(Path folder, Path said, List<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line(folder, words))
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile())
                .redirectError(Redirect.DISCARD);
        process.environment().clear();
        var started = process.start();
        try {
            return started.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(started.exitValue())
                    : OptionalInt.empty();
        } finally {
            started.destroyForcibly().waitFor();
        }
    }

    private List<String> line(Path folder, List<String> words) {
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classPath(),
                program.getName());
        return Stream.concat(java.stream(), words.stream()).toList();
    }

    /** Of this program, wherever it was started; the process is started elsewhere. */
    private static String classPath() {
        var written = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(written.split(File.pathSeparator))
                .map(one -> Path.of(one).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

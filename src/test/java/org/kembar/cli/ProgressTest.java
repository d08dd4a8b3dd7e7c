package org.kembar.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What takes longer than two seconds says so while it lasts. The file is a pipe that is slow to deliver; all who wait for one
 * wait at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressTest {

    private static final Path NAMUR = Path.of("cases/bandung-namur.yaml");

    private final Path folder;
    private final Map<String, CompletableFuture<Run>> waiting = new ConcurrentHashMap<>();

    ProgressTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("validate SLOW --lang en", "Reading"),
                Arguments.of("evaluate SLOW --lang id", "Membaca"),
                Arguments.of("evaluate SLOW --json --lang en", "Reading"),
                Arguments.of("explain SLOW C3 --lang ko", "읽는 중:"),
                Arguments.of("compare cases/bandung-seoul.yaml SLOW --lang en", "Reading"),
                Arguments.of("convert SLOW --to yaml --lang en", "Reading"));
    }

    /** The first to be asked for starts them all. */
    private Run slowly(String command) throws Exception {
        if (waiting.isEmpty()) {
            commands().map(one -> (String) one.get()[0]).forEach(this::start);
        }
        return Objects.requireNonNull(waiting.get(command)).get(60, SECONDS);
    }

    private void start(String command) {
        waiting.put(
                command,
                CompletableFuture.supplyAsync(
                        () -> slowly(4500, command),
                        task -> Thread.ofPlatform().daemon().start(task)));
    }

    private Run slowly(int milliseconds, String command) {
        try {
            var pipe = Files.createTempDirectory(folder, "pipe").resolve("slow.yaml");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            var writing = CompletableFuture.runAsync(
                    () -> write(pipe), CompletableFuture.delayedExecutor(milliseconds, MILLISECONDS));
            var run = Run.of(command.replace("SLOW", pipe.toString()).split(" "));
            writing.join();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path pipe) {
        try {
            Files.write(pipe, Files.readAllBytes(NAMUR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isSaidOnALineOfItsOwnApartFromTheAnswer(String command, String words) throws Exception {
        var run = slowly(command);

        assertThat(run.code()).isZero();
        assertThat(run.err()).matches(words + " \\S+slow\\.yaml…+\\R");
        assertThat(run.out()).doesNotContain(words).isNotEmpty();
    }

    @Test
    void isNotSaidOfWhatIsQuick() {
        assertThat(slowly(100, "validate SLOW --lang en").err()).isEmpty();
    }

    @Test
    void endsItsLineBeforeTheMistakesAreTold() {
        var run = slowly(2600, "evaluate SLOW --lang en --fields none");

        assertThat(run.err()).containsPattern("(?m)^Reading \\S+yaml…+$").containsPattern("(?m)^--fields: ");
    }
}

package org.kembar.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes longer than two seconds says so while it lasts. The file is a pipe that is slow to deliver. */
class ProgressTest {

    private static final Path NAMUR = Path.of("cases/bandung-namur.yaml");

    @TempDir
    private Path folder = Path.of("");

    private Run slowly(int milliseconds, String command) throws IOException, InterruptedException {
        var pipe = folder.resolve("slow.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var writing = CompletableFuture.runAsync(
                () -> {
                    try {
                        Files.write(pipe, Files.readAllBytes(NAMUR));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                CompletableFuture.delayedExecutor(milliseconds, MILLISECONDS));
        var run = Run.of(command.replace("SLOW", pipe.toString()).split(" "));
        writing.join();
        return run;
    }

    @ParameterizedTest
    @CsvSource({
        "validate SLOW, en, Reading",
        "evaluate SLOW, id, Membaca",
        "evaluate SLOW --json, en, Reading",
        "explain SLOW C3, ko, 읽는 중:",
        "compare cases/bandung-seoul.yaml SLOW, en, Reading",
        "convert SLOW --to yaml, en, Reading"
    })
    void isSaidOnALineOfItsOwnApartFromTheAnswer(String command, String language, String words) throws Exception {
        var run = slowly(4500, command + " --lang " + language);

        assertThat(run.code()).isZero();
        assertThat(run.err()).matches(words + " \\S+slow\\.yaml…+\\R");
        assertThat(run.out()).doesNotContain(words).isNotEmpty();
    }

    @Test
    void isNotSaidOfWhatIsQuick() throws Exception {
        assertThat(slowly(100, "validate SLOW --lang en").err()).isEmpty();
    }

    @Test
    void endsItsLineBeforeTheMistakesAreTold() throws Exception {
        var run = slowly(2600, "evaluate SLOW --lang en --fields none");

        assertThat(run.err()).containsPattern("(?m)^Reading \\S+yaml…+$").containsPattern("(?m)^--fields: ");
    }
}

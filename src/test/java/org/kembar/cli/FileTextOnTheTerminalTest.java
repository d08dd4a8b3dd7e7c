package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.ReadmeExamples;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in a file of a stranger's, a terminal is told nothing but words. The import is in ImportCommandTest. */
class FileTextOnTheTerminalTest {

    /** Sets the title of the window, rings, clears the screen, colours, turns the direction, deletes, in 7 and 8 bits. */
    private static final String STEERING =
            "\u001b]0;pwned\u0007\u001b[2J\u001b[1;31mstrong\u202E\u2066\u007f\u009b2J\r\u2028";

    private static final String ESCAPED = "\\e]0;pwned\\a\\e[2J\\e[1;31mstrong\\u202E\\u2066\\x7f\\x9b2J\\r\\u2028";

    @TempDir
    private Path folder = Path.of("");

    private String caseFile = "";
    private String framework = "";

    @BeforeEach
    void filesOfAStranger() throws IOException {
        caseFile = write("case.yaml", everywhere(ReadmeExamples.caseFile()));
        framework = write("framework.yaml", everywhere(ReadmeExamples.framework()));
    }

    /** At the end of every quoted text of some length. */
    private static String everywhere(String example) {
        return example.replaceAll(
                "(?<=[{,] (?:quote|en|id): |[{](?:quote|en|id): )\"([^\"]+)\"",
                "\"$1 " + ESCAPED.replace("\\", "\\\\") + "\"");
    }

    @Test
    void noCommandHandsItOn() {
        var day = "--as-of";
        var commands = List.of(
                List.of("evaluate", caseFile, day, "2024-12-31", "--all"),
                List.of("evaluate", caseFile, day, "2024-12-31", "--framework", framework),
                List.of("explain", caseFile, "C5", day, "2024-12-31"),
                List.of("explain", caseFile, "C3.1", day, "2024-12-31"),
                List.of("compare", caseFile, "cases/bandung-namur.yaml", day, "2024-12-31"),
                List.of("validate", caseFile, framework));
        for (var command : commands) {
            var run = Run.of(command.toArray(String[]::new));
            assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
            tellsNothingButWords(command, run);
        }
        assertThat(Run.of("evaluate", caseFile, "--all").words())
                .contains("\\u001B]0;pwned\\u0007\\u001B[2J\\u001B[1;31mstrong\\u202E\\u2066\\u007F\\u009B2J");
    }

    @Test
    void neitherDoesWhatRefusesAFileOrAnArgument() throws IOException {
        var name = "a\u001b[31mb\u202E.yaml";
        var broken = write(name, everywhere(ReadmeExamples.caseFile()).replace("compiled:", "\"\\e[2J\":"));
        var commands = List.of(
                List.of("validate", broken),
                List.of("evaluate", broken),
                List.of("evaluate", caseFile, "--framework", broken),
                List.of("import", broken),
                List.of("claims", broken, "--city", "Bandung"),
                List.of("cities", "--correct", broken),
                List.of("cities", STEERING),
                List.of("signals", STEERING),
                List.of("explain", caseFile, STEERING),
                List.of("evaluate", caseFile, "--as-of", STEERING),
                List.of("evaluate", caseFile, "--fields", STEERING),
                List.of(STEERING));
        for (var command : commands) {
            var run = Run.of(command.toArray(String[]::new));
            assertThat(run.code()).as(command::toString).isPositive();
            tellsNothingButWords(command, run);
        }
    }

    /** The sign is the escape of the format itself. */
    @Test
    void whatProgramsReadMeansTheSame() throws IOException {
        var read = read(Files.readString(Path.of(caseFile)), Format.YAML);
        for (var format : List.of(Format.JSON, Format.YAML)) {
            var command = List.of("convert", caseFile, "--to", format.name());
            var run = Run.of(command.toArray(String[]::new));
            tellsNothingButWords(command, run);
            assertThat(read(run.out(), format)).isEqualTo(read);
        }
        assertThat(Run.of("convert", caseFile, "--to", "canonical").out())
                .isEqualTo(new String(CanonicalForm.of(read), StandardCharsets.UTF_8));
        var json = List.of("evaluate", caseFile, "--as-of", "2024-12-31", "--json");
        var run = Run.of(json.toArray(String[]::new));
        tellsNothingButWords(json, run);
        assertThat(JsonMapper.shared().readTree(run.out()).toString()).contains("strong\u202E\u2066\u007f\u009b2J");
    }

    /** What Kembar colours it still colours, and nothing else. */
    @Test
    void aTerminalKeepsItsOwnColours() {
        var out = new StringWriter();
        var screen = Screen.on(new PrintWriter(out));
        screen.code("\u001b[1m");
        screen.print("MoU\n" + STEERING);
        screen.flush();
        assertThat(out.toString()).startsWith("\u001b[1mMoU\n\\u001B]0;pwned\\u0007");
    }

    private static CaseFile read(String text, Format format) {
        var reading = Notation.readCaseFile(
                text.getBytes(StandardCharsets.UTF_8),
                format,
                LocalDate.of(2026, 11, 21),
                file -> BuiltIn.standards().check(file, Optional.empty()));
        return ((Reading.Read<CaseFile>) reading).value();
    }

    private static void tellsNothingButWords(List<String> command, Run run) {
        assertThat(run.out() + run.err())
                .as(command::toString)
                .doesNotContainPattern("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069&&[^\n]]");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}

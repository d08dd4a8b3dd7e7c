package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.ReadmeExamples;

/** A report is renewed; whatever else stands in its place is not lost. */
class ReportFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path namur = Path.of("");

    @BeforeEach
    void copyTheCase() throws IOException {
        namur = Files.copy(Path.of("cases/bandung-namur.yaml"), folder.resolve("namur.yaml"));
    }

    private Run evaluate(Path report, String... more) {
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(java.util.List.of(
                "evaluate", namur.toString(), "--as-of", "2022-10-31", "--lang", "en", "--report", report.toString()));
        arguments.addAll(java.util.List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.pdf"})
    void isRenewed(String name) throws IOException {
        var report = folder.resolve(name);
        evaluate(report);
        var first = Files.readAllBytes(report);
        var run = evaluate(report, "--fields", "f-it");

        assertThat(run.complaints()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readAllBytes(report)).isNotEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(namur, report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mou.html", "mou.pdf"})
    void replacesNothingElseUnlessToldTo(String name) throws IOException {
        var other = Files.writeString(folder.resolve(name), "%PDF-1.7 <!DOCTYPE html> the memorandum itself");
        var run = evaluate(other);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(name).contains("no report of Kembar").contains("--force");
        assertThat(other).hasContent("%PDF-1.7 <!DOCTYPE html> the memorandum itself");
        assertThat(evaluate(other, "--force").code()).isZero();
        assertThat(evaluate(other).code()).isZero();
    }

    @Test
    void neverReplacesWhatIsRead() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("case.html"), namur);
        var framework = Files.writeString(folder.resolve("own.html"), ReadmeExamples.framework());
        var before = Files.readString(namur);

        assertThat(evaluate(link, "--force").err()).contains("case.html is read by this command");
        assertThat(namur).hasContent(before);
        assertThat(evaluate(framework, "--force", "--framework", framework.toString())
                        .err())
                .contains("own.html is read by this command");
        assertThat(framework).hasContent(ReadmeExamples.framework());
    }

    /** Where the draft should go stands something else, so that writing fails when all the work is done. */
    @Test
    void thatCannotBeWrittenLeavesTheOldOneWhole() throws IOException {
        var report = folder.resolve("report.html");
        evaluate(report);
        var first = Files.readString(report);
        Files.createDirectory(Output.draft(report));
        var run = evaluate(report, "--fields", "f-it");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("report.html could not be written to the end")
                .doesNotContain("\tat ");
        assertThat(report).hasContent(first);
    }

    @Test
    void staysShutToOthersAndWhereALinkPoints() throws IOException {
        var report = folder.resolve("report.html");
        evaluate(report);
        Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-------"));
        var link = Files.createSymbolicLink(folder.resolve("latest.html"), report);

        assertThat(evaluate(link, "--fields", "f-it").code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
    }
}

package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.database.Databases;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.SharedTrail;
import org.kembar.registry.TakenAlong;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;

/** A city holds the receipt that it has kept against entries taken along and against the registry itself. */
class VerifyTrailCommandTest {

    private static final String FILE = "bandung-seoul";

    @TempDir
    private Path folder = Path.of("");

    private Path written(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Run offline(Path receipt, Path entries) {
        return Run.of("verify-trail", "--receipt", receipt.toString(), "--entries", entries.toString(), "--lang", "en");
    }

    @Test
    void withoutADatabaseItSaysWhichEntryIsNotWhatItWas() {
        var trail = new SharedTrail(RunningSite.shared().source(), RunningSite.CLOCK);
        var receipt = written("receipt.json", trail.receipt(FILE).written());
        var number = trail.entries(FILE).getLast().number();
        var entries = TakenAlong.of(FILE, trail.entries(FILE)).written();

        var sound = offline(receipt, written("entries.json", entries));
        assertThat(sound.code()).isZero();
        assertThat(sound.out()).contains("Everything holds");

        var changed = offline(receipt, written("changed.json", entries.replace("T05:00:00", "T06:00:00")));
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("is not what was sealed");

        var gone = offline(
                receipt,
                written(
                        "gone.json",
                        Pattern.compile("(?s)\"entries\" : \\[.*]")
                                .matcher(entries)
                                .replaceFirst("\"entries\" : []")));
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).containsPattern("Entry \\d+ is gone");

        var other = new SharedTrail(RunningSite.shared().source(), RunningSite.CLOCK).entries("bandung-namur");
        var otherFile = offline(
                receipt,
                written("other.json", TakenAlong.of("bandung-namur", other).written()));
        assertThat(otherFile.err()).contains("bandung-seoul", "bandung-namur");

        var forged = written(
                "forged.json", trail.receipt(FILE).written().replace("\"number\" : " + number, "\"number\" : 99"));
        assertThat(offline(forged, written("entries.json", entries)).err()).contains("does not fit its own hash");

        var broken = offline(written("broken.json", "{\"schema\": 1}"), written("entries.json", entries));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("broken.json").doesNotContain("Exception");
        assertThat(offline(folder.resolve("none.json"), receipt).code()).isEqualTo(1);
    }

    /** A registry of before may have a reason in which there is nothing to read; it is sealed like every other. */
    @Test
    void whatWasSealedOnceIsVerifiedAsItStands() {
        var data = folder.resolve("blank");
        Databases.prepare(data);
        try (var database = Databases.open(data)) {
            var file = RunningSite.shared().caseFiles().find(FILE).orElseThrow();
            new CaseFiles(database.source(), RunningSite.CLOCK).store(file);
            var moved = new Imports(database.source(), RunningSite.CLOCK)
                    .move(
                            FILE,
                            file.budget().getFirst().id(),
                            Audience.PARTNERS,
                            Audience.PARTNERS.seeing(),
                            Optional.of("\u00a0"));
            assertThat(moved).isInstanceOf(Imports.Moved.Done.class);
            var trail = new SharedTrail(database.source(), RunningSite.CLOCK);
            var entries = TakenAlong.of(FILE, trail.entries(FILE)).written();
            var sound = offline(written("blank.json", trail.receipt(FILE).written()), written("entries.json", entries));
            assertThat(sound.complaints()).isEmpty();
            assertThat(sound.out()).contains("Everything holds");
        }
    }

    @Test
    void againstTheRegistryAlsoATrailSealedAnewIsFound() {
        var data = folder.resolve("data");
        Databases.prepare(data);
        try (var database = Databases.open(data)) {
            var caseFiles = new CaseFiles(database.source(), RunningSite.CLOCK);
            caseFiles.store(RunningSite.shared().caseFiles().find(FILE).orElseThrow());
            var trail = new SharedTrail(database.source(), RunningSite.CLOCK);
            written("kept.json", trail.receipt(FILE).written());
        }
        var sound = Run.of(
                "verify-trail",
                "--receipt",
                folder.resolve("kept.json").toString(),
                "--data",
                data.toString(),
                "--lang",
                "en");
        assertThat(sound.complaints()).isEmpty();
        assertThat(sound.out()).contains("Everything holds");

        // A registry that tells another story from the beginning, every entry sealed: only the receipt shows it.
        var other = folder.resolve("other");
        Databases.prepare(other);
        try (var database = Databases.open(other)) {
            var later = Clock.offset(RunningSite.CLOCK, Duration.ofHours(1));
            new CaseFiles(database.source(), later)
                    .store(RunningSite.shared().caseFiles().find(FILE).orElseThrow());
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        }
        var broken = Run.of(
                "verify-trail",
                "--receipt",
                folder.resolve("kept.json").toString(),
                "--data",
                other.toString(),
                "--lang",
                "en");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("Entry 1 is another one");
    }
}

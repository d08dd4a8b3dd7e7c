package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.access.Event;
import org.kembar.access.PeopleLog;
import org.kembar.database.Databases;
import org.kembar.entrance.SignedIn;

class NewPasswordCommandTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/en/new-password/[A-Za-z0-9_-]{43}");

    @TempDir
    private Path data = Path.of("");

    @Test
    void whoeverRunsTheProgramMakesALinkForTheHead() {
        Databases.prepare(data);
        try (var database = Databases.open(data)) {
            SignedIn.head(database.source(), Clock.systemUTC());
        }
        var made = run("Kabag@bandung.go.id");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).containsPattern(LINK);
        var nobody = run("nobody@example.org");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("Nobody signs in with the address “nobody@example.org”.");
        try (var database = Databases.open(data)) {
            var log = new PeopleLog(database.source(), Clock.systemUTC());
            assertThat(log.of(List.of(SignedIn.BANDUNG), Long.MAX_VALUE, 1))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo(Event.LINK_MADE);
                        assertThat(entry.by()).isEmpty();
                    });
        }
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        var run = run("kabag@bandung.go.id");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no database");
        assertThat(data).isEmptyDirectory();
    }

    private Run run(String email) {
        return Run.of("new-password", email, "--data", data.toString(), "--lang", "en");
    }
}

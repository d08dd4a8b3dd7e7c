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

class NewHeadCommandTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/en/invitations/[A-Za-z0-9_-]{43}");

    @TempDir
    private Path data = Path.of("");

    @Test
    void whoeverRunsTheProgramLetsSomebodyHeadAnOffice() {
        Databases.prepare(data);
        var made = run("kepala@seoul.go.kr", "Seoul");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).containsPattern(LINK).contains("kepala@seoul.go.kr becomes the head", "Seoul");
        var wrong = run("nowhere", "Seoul");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("nowhere");
        assertThat(run("kepala@seoul.go.kr", "No such city at all").code()).isEqualTo(2);
        try (var database = Databases.open(data)) {
            var log = new PeopleLog(database.source(), Clock.systemUTC());
            assertThat(log.of(List.of(SignedIn.SEOUL), Long.MAX_VALUE, 10))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo(Event.INVITED);
                        assertThat(entry.by()).isEmpty();
                    });
        }
    }

    private Run run(String email, String city) {
        return Run.of("new-head", email, city, "--data", data.toString(), "--lang", "en");
    }
}

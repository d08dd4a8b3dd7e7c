package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.database.Databases;
import org.kembar.wording.Language;

/** Storing a network list as the person at the terminal meets it. */
class StoredListTest {

    private static final String LIST = "src/test/resources/org/kembar/claims/network-list.csv";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|cli\\.|claims\\.");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aListIsSummedUpStoredOnceTakenBackAndAudited() throws IOException {
        Databases.prepare(folder.resolve("data"));
        var asked = answering("no", store(LIST, "Wikipedia"));
        assertThat(asked.code()).isZero();
        assertThat(asked.words())
                .contains("Wikipedia: what would be stored", "Rows: 63; pairs of cities: ", "A claim is no partnership")
                .contains("Store this?", "Nothing was stored.");
        assertThat(run(store(LIST, "Wikipedia"))).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("--yes");
        });
        assertThat(run("audit").out()).contains("The audit trail is empty");

        assertThat(answering("yes", store(LIST, "Wikipedia")).out()).contains("Stored as import 1", "./kembar undo 1");
        for (var language : Language.values()) {
            var again = run(store(LIST, "Otherwise called", "--yes", "--lang", language.tag()));
            assertThat(again.code()).isZero();
            assertThat(again.words()).contains("Wikipedia", "1").doesNotContain("Stored as import");
        }

        var newer = Files.writeString(
                folder.resolve("newer.csv"), Files.readString(Path.of(LIST)).strip() + "\r\n");
        for (var language : Language.values()) {
            var beside = run(store(newer.toString(), "Wikipedia", "--lang", language.tag()));
            assertThat(beside.words()).contains("./kembar undo 1");
            assertThat(LEFT_OVER.matcher(beside.out()).results()).isEmpty();
        }
        assertThat(run(store(newer.toString(), "Wikipedia", "--yes")).words())
                .contains("retrieved on 14 May 2023", "beside it, not in its place", "Stored as import 2");

        assertThat(run("undo", "1").out()).contains("Import 1 is taken back. The list “Wikipedia”");
        assertThat(run("undo", "1").err()).contains("was taken back already");
        for (var language : Language.values()) {
            var audit = run("audit", "--lang", language.tag());
            assertThat(audit.code()).isZero();
            assertThat(audit.out().lines()).hasSize(4);
            assertThat(LEFT_OVER.matcher(audit.out()).results()).isEmpty();
        }
        assertThat(run(store(LIST, "Wikipedia", "--yes")).out()).contains("Stored as import 3");
    }

    /** Every mistake with its row and column, and nothing is stored of the rows that are right. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aListWithMistakesIsRefusedWhole(Language language) throws IOException {
        var list = Files.writeString(folder.resolve("list.csv"), """
                city1,country1,city2,country2
                Bandung,Indonesia,Namur,Belgium
                =HYPERLINK("x"),Indonesia,Namur,Belgium
                Bandung,Indonesia,"Namur
                """);

        var run = run(store(list.toString(), "Hostile", "--yes", "--lang", language.tag()));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).containsPattern("list\\.csv,? .*3.*city1.*: ");
        assertThat(LEFT_OVER.matcher(run.err()).results()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --title;T;--source;S                               | --retrieved DATE
            --title;T;--retrieved;2023-05-14                   | --source SOURCE
            --source;S;--retrieved;2023-05-14                  | --title TITLE
            --title;T;--source;S;--retrieved;May               | --retrieved: Found May, expected a day
            --title;T;--source;S;--retrieved;9999-01-01        | --retrieved: Found 9999-01-01
            --title; ;--source;S;--retrieved;2023-05-14        | --title: Expected one line
            --title;T;--source;\u202E;--retrieved;2023-05-14   | --source: Expected one line
            --title;T;--source;S;--licence; ;--retrieved;2023-05-14 | --licence: Expected one line
            """)
    void saysWhatIsMissingOrWrongBeforeItReads(String options, String said) {
        var words = new ArrayList<>(List.of("claims", "nowhere.csv", "--store"));
        words.addAll(List.of(options.strip().split(";")));

        var run = run(words.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said.strip());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static String[] store(String list, String title, String... more) {
        var words = new ArrayList<>(List.of(
                "claims", list, "--store", "--title", title, "--source", "example.org", "--retrieved", "2023-05-14"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Run run(String... words) {
        return runWith(Optional.empty(), words);
    }

    private Run answering(String answer, String... words) {
        return runWith(Optional.of(answer), words);
    }

    private Run runWith(Optional<String> answer, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Kembar.run(
                all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true), () -> answer);
        return new Run(code, out.toString(), err.toString());
    }
}

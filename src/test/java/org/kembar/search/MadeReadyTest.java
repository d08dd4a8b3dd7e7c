package org.kembar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.MadeFindable;
import org.kembar.registry.OtherWriters;
import org.kembar.web.RunningSite;
import org.kembar.web.Site;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first start of a program that finds things otherwise than the one before, on a registry of many partnerships. */
class MadeReadyTest {

    private static final int MANY = 101;
    private static final String INCOMPLETE = "Not everything is found yet";

    @Test
    void nobodyWaitsForItAndTheSearchSaysWhatItLacks(@TempDir Path data) throws SQLException {
        try (var database = Databases.open(data)) {
            var source = database.source();
            var word = findableOnce(source);
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // So long nothing can be written there, but looked for.
                statement.execute("lock table registry.found_by_word in exclusive mode");
                try (var site = RunningSite.startedOn(source)) {
                    assertThat(found(site, word)).contains(INCOMPLETE).doesNotContain("<mark>");

                    connection.commit();
                    var records = new MadeFindable(source, RunningSite.CLOCK);
                    while (!records.isReady()) {
                        OtherWriters.awaitTheirEnd(source, RunningSite.CLOCK);
                    }
                    assertThat(found(site, word)).contains("<mark>").doesNotContain(INCOMPLETE);
                } finally {
                    connection.rollback();
                }
            }
        }
    }

    private static String found(Site site, String word) {
        var answer = RunningSite.get(site.address(), "/en/search?q=" + word);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whatIsStoppedIsDoneLater(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var source = database.source();
            findableOnce(source);
            var records = new MadeFindable(source, RunningSite.CLOCK);
            var all = records.left();
            assertThat(all).isEqualTo(MANY);

            records.fill(() -> false);
            assertThat(records.left()).isEqualTo(all);
            // Whoever stops it waits for one partnership, not for a hundred.
            records.fill(IntStream.range(0, MANY).mapToObj(i -> i < 2).iterator()::next);
            assertThat(JdbcClient.create(source)
                            .sql("select count(distinct case_file) from registry.found_by_word")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            RunningSite.startedOn(source).close();
            records.fill(() -> true);
            assertThat(records.isReady()).isTrue();
            assertThat(records.left()).isZero();
        }
    }

    /** Many partnerships that no search has looked through; a word that stands in one. */
    private static String findableOnce(DataSource source) {
        new CaseFiles(source, RunningSite.CLOCK)
                .store(IntStream.range(0, MANY)
                        .mapToObj(seed -> GeneratedCaseFiles.named(GeneratedCaseFiles.of(seed, 1), "n-" + seed))
                        .toList());
        var jdbc = JdbcClient.create(source);
        var word = jdbc.sql("select word from registry.words_in_use where word ~ '^[a-z]{5,}$' order by word limit 1")
                .query(String.class)
                .single();
        jdbc.sql("truncate registry.found_by_word, registry.words_in_use, registry.found_by_word_made")
                .update();
        return word;
    }
}

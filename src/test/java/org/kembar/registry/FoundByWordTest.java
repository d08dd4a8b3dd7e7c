package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.database.Databases;
import org.kembar.registry.FoundByWord.Outcome;
import org.kembar.registry.FoundByWord.Part;
import org.kembar.seeking.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept to find things by their words, where it was never made, made in another way, or lacks what it would like to have. */
class FoundByWordTest {

    private static final Part FIRST = new Part("", 0, 10, 4);

    @Test
    void whatIsOnRecordAlreadyIsFoundAfterTheFirstStart(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            new CaseFiles(database.source(), Databases.CLOCK).store(GeneratedCaseFiles.of(3));
            var jdbc = JdbcClient.create(database.source());
            var kept = kept(jdbc);
            assertThat(kept).isNotEmpty();
            var records = new MadeFindable(database.source(), Databases.CLOCK);

            jdbc.sql("truncate registry.found_by_word, registry.words_in_use").update();
            records.fill(() -> true);
            assertThat(kept(jdbc)).isEqualTo(kept);
            // Made in another way by another version; what says the same is not written again.
            jdbc.sql("update registry.found_by_word_made set way = 0").update();
            jdbc.sql("update registry.found_by_word set seal = repeat('0', 32), words = '' where kind = 'source'")
                    .update();
            records.fill(() -> true);
            assertThat(kept(jdbc)).isEqualTo(kept);
            // And then there is nothing to do.
            jdbc.sql("truncate registry.found_by_word").update();
            records.fill(() -> true);
            assertThat(kept(jdbc)).isEmpty();
        }
    }

    @Test
    void withoutThreesOfLettersWhatIsWrittenExactlyIsFound(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var jdbc = JdbcClient.create(database.source());
            jdbc.sql("drop extension pg_trgm cascade").update();
            var records = new MadeFindable(database.source(), Databases.CLOCK);
            var words = new FoundByWord(database.source());
            var likeWords = new LikeWords(database.source());
            records.fill(() -> true);
            new CaseFiles(database.source(), Databases.CLOCK).store(GeneratedCaseFiles.of(3));
            var word = jdbc.sql("select word from registry.words_in_use order by word limit 1")
                    .query(String.class)
                    .single();

            assertThat(likeWords.areKnown()).isFalse();
            assertThat(likeWords.meant(Question.of(word + "q"))).isEmpty();
            var question = Question.of(word);
            assertThat(words.find(question, words.stems(question), Map.of(), FIRST))
                    .isInstanceOfSatisfying(
                            Outcome.Found.class,
                            found -> assertThat(found.places()).isPositive());

            // Somebody lets the database have it.
            jdbc.sql("create extension pg_trgm").update();
            records.fill(() -> true);
            assertThat(likeWords.areKnown()).isTrue();
            assertThat(likeWords.meant(Question.of(word + "q"))).isPresent();
        }
    }

    /** A long page is kept in several pieces: fewer places than pieces are looked at, and still there are more. */
    @Test
    void whereMoreWasFoundThanIsLookedAtThatIsSaid(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var jdbc = JdbcClient.create(database.source());
            var words = new FoundByWord(database.source());
            new CaseFiles(database.source(), Databases.CLOCK).store(GeneratedCaseFiles.of(3));
            var file = jdbc.sql("select id from registry.case_files")
                    .query(String.class)
                    .single();
            var question = Question.of("zanzibarku");
            BiFunction<Integer, Integer, Outcome.Found> found = (from, pieces) -> {
                jdbc.sql("""
                                insert into registry.found_by_word
                                    (case_file, audience, kind, id, page, piece, seal, words)
                                select :file, 'public', 'document', 'long', (n / 3), n, repeat('0', 32), 'zanzibarku'
                                from generate_series(:from, :to) n
                                """)
                        .param("file", file)
                        .param("from", from)
                        .param("to", from + pieces - 1)
                        .update();
                return (Outcome.Found) words.find(question, Map.of(), Map.of(), FIRST);
            };

            assertThat(found.apply(0, FoundByWord.MOST).isCut()).isFalse();
            var more = found.apply(FoundByWord.MOST, 1);
            assertThat(more.isCut()).isTrue();
            assertThat(more.places()).isBetween(1, FoundByWord.MOST / 2);
        }
    }

    @Test
    void wordsThatCannotBeLookedForInTimeAreNotMeant(@TempDir Path data) throws Exception {
        try (var database = Databases.open(data);
                var other = database.source().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table registry.words_in_use in access exclusive mode");

            assertThat(new LikeWords(database.source()).meant(Question.of("pelathian")))
                    .isEmpty();
            other.rollback();
        }
    }

    private static List<String> kept(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', case_file, audience, kind, id, page, piece, seal, words)
                        from registry.found_by_word
                        order by 1
                        """).query((row, _) -> row.getString(1)).list();
    }
}

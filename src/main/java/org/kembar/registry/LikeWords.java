package org.kembar.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.seeking.Likeness;
import org.kembar.seeking.Question;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that stand in what is public, and are like those that somebody has written a little otherwise. */
public final class LikeWords {

    /** Two letters changed over leave few threes of a short word. */
    private static final String LITTLE_ALIKE = "select set_config('pg_trgm.similarity_threshold', '0.15', true)";

    private static final String ALIKE_INDEX =
            "create index if not exists words_alike on registry.words_in_use using gin (word %s.gin_trgm_ops)";

    private static final String ALIKE = """
            select asked.word, alike.word
            from unnest(:words) asked (word)
            cross join lateral (
                select used.word
                from registry.words_in_use used
                where used.word operator(%1$s.%%) asked.word
                order by %1$s.similarity(used.word, asked.word) desc, used.word
                limit 40) alike
            where not exists (
                select from registry.words_in_use used
                where used.word >= asked.word and used.word < asked.word || '~')
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Briefly briefly;

    public LikeWords(DataSource source) {
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(jdbc);
        briefly = new Briefly(source);
    }

    /** Makes the index by which they are found, where there is none and the database can. */
    void index() {
        threes().ifPresent(schema -> jdbc.execute(ALIKE_INDEX.formatted(schema)));
    }

    /** Whether somebody who has written a word a little otherwise can be understood: only if the database compares letters by threes. */
    public boolean areKnown() {
        return threes().isPresent();
    }

    /** The schema in which the extension is that does it. */
    private Optional<String> threes() {
        return jdbc
                .query(
                        "select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm'",
                        (row, _) -> row.getString(1))
                .stream()
                .findFirst();
    }

    /**
     * The same question with words that stand in what is public, in the place of those that stand nowhere there and are like them;
     * nothing if there are none.
     */
    public Optional<Question> meant(Question question) {
        var words = question.toBeMeant();
        var threes = words.isEmpty() ? Optional.<String>empty() : threes();
        var meant = threes.map(schema -> meant(words, schema)).orElse(Map.of());
        return meant.isEmpty() ? Optional.empty() : Optional.of(question.with(meant));
    }

    private Map<String, String> meant(List<String> words, String schema) {
        var meant = new HashMap<String, String>();
        briefly.asked(() -> alike(words, schema))
                .orElse(Map.of())
                .forEach((word, others) -> Likeness.meant(word, others).ifPresent(other -> meant.put(word, other)));
        return meant;
    }

    private Map<String, List<String>> alike(List<String> words, String schema) {
        var alike = new LinkedHashMap<String, List<String>>();
        jdbc.execute(LITTLE_ALIKE);
        client.sql(ALIKE.formatted(schema))
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    alike.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return alike;
    }
}

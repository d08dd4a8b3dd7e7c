package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Likeness;
import org.kembar.seeking.Question;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds records, and pages of documents, by their words, as far as they are for whoever asks. */
public final class FoundByWord {

    /** In which way the rows are made; with another number they are all made anew at the next start. */
    private static final int WAY = 2;

    /** So many are looked at; of more a question asks for too little. */
    public static final int MOST = 200;

    private static final int AT_ONCE = 100;

    /** What PostgreSQL says when it has taken too long. */
    private static final String CANCELLED = "57014";

    /**
     * Of what stands almost everywhere the table is read from its beginning, and not from where somebody else is reading it. How a
     * question is best answered depends on its words: one plan for all of them collects every place of a word that is everywhere.
     */
    private static final String TIME = """
            set local statement_timeout = 2000;
            set local synchronize_seqscans = off;
            set local plan_cache_mode = force_custom_plan""";

    /** What partnerships are called comes first: where only a part of what holds the words is looked at, that is in it. */
    private static final String FOUND = """
            with matching as materialized (
                (%1$s and looked.kind = 'partnership' limit :most)
                union all
                (%1$s and looked.kind <> 'partnership' limit :most)
                limit :most),
            found as materialized (
                select case_file, audience, kind, id, page,
                    max(ts_rank(words, :question::tsquery)) + (kind = 'partnership')::integer as rank
                from matching
                group by case_file, audience, kind, id, page),
            grouped as (
                select *,
                    row_number() over (partition by case_file order by rank desc, kind, id, page) as number,
                    count(*) over (partition by case_file) as of_file,
                    max(rank) over (partition by case_file) as best
                from found),
            placed as (select *, dense_rank() over (order by best desc, case_file) as place from grouped)
            select case_file, audience, kind, id, page, of_file,
                (select count(*) from found), (select count(distinct case_file) from found),
                (select count(*) = :most from matching)
            from placed
            where place > :after and place <= :upTo and number > :afterInFile and number <= :upToInFile
            order by place, number
            """.formatted("""
                select *
                from registry.found_by_word looked
                where looked.words @@ :question::tsquery
                    and (looked.audience = 'public'
                        or (looked.case_file::text, looked.audience) in (
                            select * from unnest(:files::text[], :audiences::text[])))
                    and (:only = '' or looked.case_file = :only)""");

    private static final String STEMS = """
            select word, language.sign || stem
            from unnest(:words) word
            cross join (values ('en:', 'english_stem'), ('id:', 'indonesian_stem')) language (sign, dictionary)
            cross join unnest(ts_lexize(language.dictionary::regdictionary, word)) stem
            """;

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
    private final TransactionTemplate reading;
    private final Changes changes;

    public FoundByWord(DataSource source, Clock clock) {
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(jdbc);
        changes = new Changes(source, clock);
        reading = new TransactionTemplate(new JdbcTransactionManager(source));
        reading.setReadOnly(true);
    }

    /**
     * A place where something was found.
     *
     * @param id of the record or the document
     * @param page of the document; 0 for what it is called, and for records
     */
    public record Place(String caseFile, Audience audience, Kind kind, String id, int page) {}

    /** @param count of all places in the partnership */
    public record OfPartnership(String caseFile, List<Place> places, int count) {

        public OfPartnership {
            places = List.copyOf(places);
        }
    }

    /**
     * Which of them are asked for.
     *
     * @param caseFile the only partnership in which to look; empty for all
     * @param after so many partnerships, or so many places where it is one partnership, are left out
     * @param most so many partnerships
     * @param mostPlaces so many places of each
     */
    public record Part(String caseFile, int after, int most, int mostPlaces) {}

    /** What came of looking. */
    public sealed interface Outcome {

        /**
         * @param places among those that were looked at
         * @param count of partnerships among them
         * @param isCut whether there may be more, which were not looked at
         */
        record Found(List<OfPartnership> partnerships, int places, int count, boolean isCut) implements Outcome {

            public Found {
                partnerships = List.copyOf(partnerships);
            }
        }

        /** It took longer than anybody is to keep the database busy. */
        record TooMuch() implements Outcome {}
    }

    /** The stems of the words of a question, as {@link Question#tsquery} takes them. */
    public Map<String, List<String>> stems(Question question) {
        var stems = new HashMap<String, List<String>>();
        client.sql(STEMS)
                .param("words", question.stemmed().toArray(String[]::new))
                .query(row -> {
                    stems.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return stems;
    }

    /** @param besides what the person who asks sees that not everybody does, by the ids of case files */
    public Outcome find(
            Question question, Map<String, List<String>> stems, Map<String, Set<Audience>> besides, Part part) {
        return inTime(() -> found(question.tsquery(stems), besides, part)).orElseGet(Outcome.TooMuch::new);
    }

    /** Nothing if it takes longer than anybody is to keep the database busy. */
    private <T> Optional<T> inTime(Supplier<T> work) {
        try {
            return reading.execute(_ -> {
                jdbc.execute(TIME);
                return Optional.of(work.get());
            });
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Outcome found(String tsquery, Map<String, Set<Audience>> besides, Part part) {
        var files = new ArrayList<String>();
        var audiences = new ArrayList<String>();
        besides.forEach((file, seen) -> seen.stream()
                .filter(audience -> audience != Audience.PUBLIC)
                .forEach(audience -> {
                    files.add(file);
                    audiences.add(audience.word());
                }));
        var isOne = !part.caseFile().isEmpty();
        var byFile = new LinkedHashMap<String, OfPartnership>();
        var counts = new int[2];
        var isCut = new boolean[1];
        client.sql(FOUND)
                .param("question", tsquery)
                .param("files", files.toArray(String[]::new))
                .param("audiences", audiences.toArray(String[]::new))
                .param("only", part.caseFile())
                .param("most", MOST + 1)
                .param("after", isOne ? 0 : part.after())
                .param("upTo", isOne ? 1 : part.after() + part.most())
                .param("afterInFile", isOne ? part.after() : 0)
                .param("upToInFile", isOne ? part.after() + part.mostPlaces() : part.mostPlaces())
                .query(row -> {
                    byFile.merge(row.getString(1), one(row), FoundByWord::together);
                    counts[0] = row.getInt(7);
                    counts[1] = row.getInt(8);
                    isCut[0] = row.getBoolean(9);
                });
        return new Outcome.Found(List.copyOf(byFile.values()), counts[0], counts[1], isCut[0]);
    }

    private static OfPartnership one(ResultSet row) throws SQLException {
        var place = new Place(
                row.getString(1),
                AnnexRows.audience(row.getString(2)),
                Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getInt(5));
        return new OfPartnership(place.caseFile(), List.of(place), row.getInt(6));
    }

    private static OfPartnership together(OfPartnership one, OfPartnership other) {
        var places = new ArrayList<>(one.places());
        places.addAll(other.places());
        return new OfPartnership(one.caseFile(), places, one.count());
    }

    /**
     * Makes the rows of all that is on record, if they were made in another way or never: a while for many case files, with room for
     * whoever changes something between them. Whatever was begun and not finished is begun again, but what was made already is not
     * written again.
     *
     * @param goesOn whether it is to go on, asked before each case file
     */
    public void fill(BooleanSupplier goesOn) {
        // Somebody may have let the database have the extension since the table was made.
        threes().ifPresent(schema -> jdbc.execute(ALIKE_INDEX.formatted(schema)));
        if (isReady()) {
            return;
        }
        for (var ids = ids(""); !ids.isEmpty(); ids = ids(ids.getLast())) {
            for (var id : ids) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                fill(id);
            }
        }
        jdbc.update("""
                insert into registry.found_by_word_made (way) values (?)
                on conflict (is_the_only) do update set way = excluded.way
                """, WAY);
    }

    /** Whether all that is on record can be found: not while {@link #fill} is at work after the program has changed. */
    public boolean isReady() {
        return jdbc.query("select way from registry.found_by_word_made", (row, _) -> row.getInt(1))
                .contains(WAY);
    }

    /** So many case files are yet to be looked through. */
    public int left() {
        return isReady()
                ? 0
                : client.sql("select count(*) from registry.case_files")
                        .query(Integer.class)
                        .single();
    }

    /** Each in a transaction of its own: nobody who wants to write, or to stop, waits for a hundred of them. */
    private void fill(String id) {
        changes.together(() -> {
            var later = FoundLater.of(jdbc);
            later.file(id);
            jdbc.query(
                    "select id from registry.documents where case_file = ?",
                    row -> {
                        later.document(row.getString(1));
                    },
                    id);
            return id;
        });
    }

    private List<String> ids(String after) {
        return jdbc.query(
                "select id from registry.case_files where id > ? order by id limit ?",
                (row, _) -> row.getString(1),
                after,
                AT_ONCE);
    }

    /** Whether somebody who has written a word a little otherwise can be understood: only if the database compares letters by threes. */
    public boolean knowsLikenesses() {
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
        inTime(() -> alike(words, schema))
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

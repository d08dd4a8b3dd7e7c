package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds records, and pages of documents, by their words, as far as they are for whoever asks. */
public final class FoundByWord {

    /** So many are looked at; of more a question asks for too little. */
    public static final int MOST = 200;

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

    private final JdbcClient client;
    private final Briefly briefly;

    public FoundByWord(DataSource source) {
        client = JdbcClient.create(source);
        briefly = new Briefly(source);
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
        return briefly.asked(() -> found(question.tsquery(stems), besides, part))
                .orElseGet(Outcome.TooMuch::new);
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
}

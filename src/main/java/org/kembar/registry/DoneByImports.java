package org.kembar.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.kembar.registry.TrailLines.Said;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What imports did to case files, asked of many imports at a time, and without reading any case file as it was: a list of imports
 * names a record or two of each.
 */
public final class DoneByImports {

    private static final String WANTED = """
            from unnest(:imports::bigint[], :ids::text[]) wanted (one, id)
            join registry.trail line on line.import = wanted.one and line.case_file = wanted.id
            """;

    /** What a case file says of itself, and between which cities it is, without its records. */
    private static final String HEADS = """
            select line.import, line.case_file, (
                select json_object_agg(key, value)
                from json_each(form::json)
                where key in ('schema', 'id', 'compiled', 'title', 'partnership', 'cities')),
                exists (select from audit.told where entry = line.number)
            """ + WANTED + """
            join registry.versions on entry = line.number
            where deed = :deed
            """;

    /** As an import stored it, where it was changed since: what comes next keeps what was there before it. */
    private static final String STORED = """
            select line.import, line.case_file, (
                select form
                from registry.trail next
                join registry.versions on entry = next.number
                where next.case_file = line.case_file and next.number > line.number
                order by next.number
                limit 1)
            """ + WANTED + """
            where deed = 'stored'
            """;

    private static final String TOLD = """
            select one, id, what, record, said, times
            from (
                select wanted.one, wanted.id, told.what, told.record, told.said, count(*) over each as times,
                    row_number() over (partition by wanted.one, wanted.id, told.what order by told.record) as place
                from unnest(:imports::bigint[], :ids::text[]) wanted (one, id)
                join registry.trail line on line.import = wanted.one
                    and (line.case_file = wanted.id or line.annex = wanted.id)
                join audit.told told on told.entry = line.number
                where (line.annex is null
                        or (line.annex, line.audience) in (select * from unnest(:files::text[], :audiences::text[])))
                    and (wanted.id, told.record) not in (select * from unnest(:of::text[], :kept::text[]))
                    and (cardinality(:lists::text[]) = 0
                        or exists (select from json_object_keys(told.said::json) list where list = any (:lists::text[])))
                window each as (partition by wanted.one, wanted.id, told.what)) numbered
            where place <= :named
            order by one, id, what, record
            """;

    private static final String TOUCHED = """
            select line.import, coalesce(line.case_file, line.annex), coalesce(line.audience, 'public')
            from unnest(:imports::bigint[], :ids::text[]) wanted (one, id)
            join registry.trail line on line.import = wanted.one
                and (line.case_file = wanted.id or line.annex = wanted.id)
            """;

    private final JdbcClient jdbc;
    private final TrailIndex index;

    public DoneByImports(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        index = new TrailIndex(source, clock);
    }

    /** What an import did to a case file. */
    public record One(long number, String caseFile) {}

    /**
     * A case file as it was, without its records.
     *
     * @param isOfRecords whether the import did something to any; otherwise to what the case file says of itself
     */
    public record Head(CaseFile file, boolean isOfRecords) {}

    /** The case files in whose places these imports put others. */
    public Map<One, Head> before(Collection<One> some) {
        return heads(some, Deed.REPLACED);
    }

    /** The case files that went when these imports were taken back. */
    public Map<One, Head> kept(Collection<One> some) {
        return heads(some, Deed.UNDONE);
    }

    private Map<One, Head> heads(Collection<One> some, Deed deed) {
        var heads = new HashMap<One, Head>();
        asking(HEADS, some).param("deed", deed.word()).query(row -> {
            var one = new One(row.getLong(1), row.getString(2));
            var isOfRecords = row.getBoolean(4);
            Optional.ofNullable(row.getString(3))
                    .flatMap(Notation::readKept)
                    .ifPresent(file -> heads.put(one, new Head(file, isOfRecords)));
        });
        return heads;
    }

    /** The case files that came with these imports; as they came, where they were changed since. */
    public Map<One, Optional<CaseFile>> stored(Collection<One> some) {
        var stored = new HashMap<One, Optional<CaseFile>>();
        asking(STORED, some).query(row -> {
            var one = new One(row.getLong(1), row.getString(2));
            stored.put(one, Optional.ofNullable(row.getString(3)).flatMap(Notation::readKept));
        });
        return stored;
    }

    /**
     * What is wanted of what was done to records.
     *
     * @param seen by the ids of the case files, which of their annexes the reader sees
     * @param kept by the ids of the case files, the records that are not told of
     * @param lists the keys of the lists of whose records it is told; of all where there are none
     * @param named so many records of each kind of deed are named
     */
    public record Wanted(
            Map<String, Set<Audience>> seen, Map<String, Set<String>> kept, Collection<String> lists, int named) {}

    /** To which records these imports did what; of case files that came with them there is nothing to tell but what stands beside them. */
    public Map<One, Map<What, Told>> told(Collection<One> some, Wanted wanted) {
        index.catchUp();
        var seen = Pairs.of(wanted.seen(), Audience::word);
        var kept = Pairs.of(wanted.kept(), id -> id);
        var told = new HashMap<One, Map<What, Told>>();
        asking(TOLD, some)
                .param("files", seen.files())
                .param("audiences", seen.values())
                .param("of", kept.files())
                .param("kept", kept.values())
                .param("lists", wanted.lists().toArray(String[]::new))
                .param("named", wanted.named())
                .query(row -> {
                    var said = new Said(
                            row.getString(4),
                            Optional.ofNullable(row.getString(5)).flatMap(Annex::readKept));
                    told.computeIfAbsent(new One(row.getLong(1), row.getString(2)), _ -> new EnumMap<>(What.class))
                            .merge(
                                    What.of(row.getString(3)).orElseThrow(),
                                    new Told(row.getInt(6), List.of(said)),
                                    Told::and);
                });
        return told;
    }

    /** What belongs to several case files, as two columns. */
    private record Pairs(String[] files, String[] values) {

        static <T> Pairs of(Map<String, Set<T>> byFile, Function<T, String> word) {
            var files = new ArrayList<String>();
            var values = new ArrayList<String>();
            byFile.forEach((file, some) -> some.forEach(one -> {
                files.add(file);
                values.add(word.apply(one));
            }));
            return new Pairs(files.toArray(String[]::new), values.toArray(String[]::new));
        }
    }

    /** For whom the records are that these imports changed. */
    public Map<One, Set<Audience>> touched(Collection<One> some) {
        var touched = new HashMap<One, Set<Audience>>();
        asking(TOUCHED, some).query(row -> {
            touched.computeIfAbsent(new One(row.getLong(1), row.getString(2)), _ -> EnumSet.noneOf(Audience.class))
                    .add(Audience.of(row.getString(3)).orElseThrow());
        });
        return touched;
    }

    private JdbcClient.StatementSpec asking(String query, Collection<One> some) {
        return jdbc.sql(query)
                .param("imports", some.stream().map(One::number).toArray(Long[]::new))
                .param("ids", some.stream().map(One::caseFile).toArray(String[]::new));
    }
}

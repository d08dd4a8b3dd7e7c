package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.notation.Annex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail line by line for somebody who reads it: each line with what it did to which records, as far as the reader sees those. */
public final class TrailLines {

    /** So many records of a kind are named in a line. */
    private static final int NAMED = 3;

    /** What the reader sees of case files: all that is public, and the annexes that are for them. */
    private static final String SEEN = """
            (%1$s.annex is null
                or (%1$s.annex, %1$s.audience) in (select * from unnest(:files::text[], :audiences::text[])))
            """;

    /** The same of documents: those that are for them, as far back as they were when the line was written. */
    private static final String FILED_FOR_THEM =
            """
            (line.document is null or %s and %s)
            """.formatted(isForThem("filed.audience"), isForThem("meant.audience"));

    /** That the same import changed the same partnership for others, too, as far as the reader sees it. */
    private static final String MOVED = """
            line.deed <> 'undone' and exists (
                select
                from registry.trail other
                where other.import = line.import and other.number <> line.number and other.deed <> 'undone'
                    and coalesce(other.case_file, other.annex) = coalesce(line.case_file, line.annex)
                    and """ + " " + SEEN.formatted("other") + ")";

    private static final String LINES = """
            select number, at, deed, import, line.case_file, before, after, previous, hash, list, city, person,
                reason, annex, line.audience, document,
                deed <> 'undone' and exists (
                    select from registry.trail undone where undone.import = line.import and undone.deed = 'undone'),
                %s, filed.case_file, filed.audience, meant.audience
            from registry.trail line
            left join registry.documents filed on filed.id = line.document
            left join lateral (select\s""" + MeantFor.then("line.document", "later.number > line.number") + """
             as audience) meant on line.document is not null
            where %s
            order by number desc
            limit :limit
            """;

    private static final String TOLD = """
            select entry, what, record, times, said
            from (
                select entry, what, record, said, count(*) over each as times,
                    row_number() over (partition by entry, what order by record) as place
                from audit.told
                where entry = any (:entries)
                window each as (partition by entry, what)) numbered
            where place <= :named
            order by entry, what, record
            """;

    private static final String OF_ANNEXES = """
            select distinct annex, audience, record
            from registry.trail
            join audit.told on entry = number
            where annex = any (:files)
            """;

    private final JdbcClient jdbc;
    private final TrailIndex index;

    public TrailLines(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        index = new TrailIndex(source, clock);
    }

    /** What a line tells of. */
    public enum What {
        /** A partnership or a list came on record. */
        IMPORTED,
        RECORDED,
        CORRECTED,
        RETRACTED,
        /** Others may see it than before. */
        MOVED,
        /** A document was filed, renewed or withdrawn. */
        DOCUMENT,
        /** Corrections of the list of cities. */
        CITY,
        /** An import was taken back. */
        UNDONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(String word) {
            return Stream.of(values()).filter(what -> what.word().equals(word)).findFirst();
        }
    }

    /**
     * What somebody wants to read.
     *
     * @param person by whom, by their number
     * @param from the first moment
     * @param until the first moment after the last
     */
    public record Wanted(
            Optional<String> caseFile,
            Optional<What> what,
            Optional<Long> person,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /**
     * Records to which the same was done.
     *
     * @param first the first of them
     */
    public record Told(int times, List<Said> first) {

        Told and(Told other) {
            return new Told(
                    times, Stream.concat(first.stream(), other.first.stream()).toList());
        }
    }

    /**
     * A record that a line tells of.
     *
     * @param record as it said then, alone
     */
    public record Said(String id, Optional<Annex> record) {}

    /**
     * A line.
     *
     * @param isUndone whether it was taken back since
     * @param filed where the document stands, if it is one
     * @param told of which records, where that is known
     */
    public record Line(
            TrailEntry entry, boolean isUndone, Set<What> what, Optional<Filed> filed, Map<What, Told> told) {}

    /**
     * Where a document stands.
     *
     * @param caseFile of the partnership
     * @param meant for whom it was when the line was written
     */
    public record Filed(String caseFile, Audience audience, Audience meant) {

        /** For whom the line is: what was for few stays theirs when the document is for more. */
        public Audience told() {
            return meant.isWiderThan(audience) ? audience : meant;
        }
    }

    /**
     * The latest first.
     *
     * @param before the number of the last line of the page before
     * @param seen by the ids of the case files, which of their annexes the reader sees
     */
    public List<Line> before(long before, int limit, Wanted wanted, Map<String, Set<Audience>> seen) {
        index.catchUp();
        var rows = query(before, limit, wanted, seen);
        var told = told(rows.stream().map(row -> row.entry().number()).toList());
        return rows.stream()
                .map(row -> row.line(told.getOrDefault(row.entry().number(), Map.of())))
                .toList();
    }

    /**
     * Of records of these partnerships those that stand, or have stood, where the reader does not see them.
     *
     * @param seen as in {@link #before}
     * @return by the ids of the partnerships
     */
    public Map<String, Set<String>> hidden(Collection<String> caseFiles, Map<String, Set<Audience>> seen) {
        index.catchUp();
        var hidden = new HashMap<String, Set<String>>();
        jdbc.sql(OF_ANNEXES).param("files", caseFiles.toArray(String[]::new)).query(row -> {
            var of = row.getString(1);
            if (!seen.getOrDefault(of, Set.of()).contains(AnnexRows.audience(row.getString(2)))) {
                hidden.computeIfAbsent(of, _ -> new HashSet<>()).add(row.getString(3));
            }
        });
        return hidden;
    }

    private record Row(TrailEntry entry, boolean isUndone, boolean isMoved, Optional<Filed> filed) {

        Line line(Map<What, Told> told) {
            return new Line(entry, isUndone, what(told), filed, told);
        }

        private Set<What> what(Map<What, Told> told) {
            if (entry.deed() == Deed.UNDONE) {
                return EnumSet.of(What.UNDONE);
            }
            if (entry.subject().city().isPresent()) {
                return EnumSet.of(What.CITY);
            }
            if (filed.isPresent()) {
                return EnumSet.of(What.DOCUMENT);
            }
            if (entry.deed() == Deed.STORED && entry.subject().annex().isEmpty()) {
                return EnumSet.of(What.IMPORTED);
            }
            if (isMoved) {
                return EnumSet.of(What.MOVED);
            }
            // What a case file says of itself is no record.
            return told.isEmpty() ? EnumSet.of(What.CORRECTED) : EnumSet.copyOf(told.keySet());
        }
    }

    private List<Row> query(long before, int limit, Wanted wanted, Map<String, Set<Audience>> seen) {
        var files = new ArrayList<String>();
        var audiences = new ArrayList<String>();
        seen.forEach((file, some) -> some.forEach(audience -> {
            files.add(file);
            audiences.add(audience.word());
        }));
        var query = jdbc.sql(LINES.formatted(MOVED, String.join(" and ", conditions(wanted))))
                .param("before", before)
                .param("limit", limit)
                .param("files", files.toArray(String[]::new))
                .param("audiences", audiences.toArray(String[]::new));
        if (wanted.caseFile().isPresent()) {
            query = query.param("id", wanted.caseFile().get());
        }
        if (wanted.person().isPresent()) {
            query = query.param("person", wanted.person().get());
        }
        if (wanted.from().isPresent()) {
            query = query.param("from", wanted.from().get().atOffset(ZoneOffset.UTC));
        }
        if (wanted.until().isPresent()) {
            query = query.param("until", wanted.until().get().atOffset(ZoneOffset.UTC));
        }
        return query.query((row, _) -> row(row)).list();
    }

    private static List<String> conditions(Wanted wanted) {
        var conditions = new ArrayList<>(List.of("number < :before", SEEN.formatted("line"), FILED_FOR_THEM));
        wanted.caseFile()
                .ifPresent(_ -> conditions.add("(line.case_file = :id or annex = :id or filed.case_file = :id)"));
        wanted.person().ifPresent(_ -> conditions.add("person = :person"));
        wanted.from().ifPresent(_ -> conditions.add("at >= :from"));
        wanted.until().ifPresent(_ -> conditions.add("at < :until"));
        wanted.what().ifPresent(what -> conditions.add(condition(what)));
        return conditions;
    }

    private static String isForThem(String audience) {
        return "(%1$s = 'public' or (filed.case_file, %1$s) in (select * from unnest(:files::text[], :audiences::text[])))"
                .formatted(audience);
    }

    private static String condition(What what) {
        return switch (what) {
            case IMPORTED -> "deed = 'stored' and annex is null and city is null and document is null";
            case DOCUMENT -> "document is not null";
            case CITY -> "deed <> 'undone' and city is not null";
            case UNDONE -> "deed = 'undone'";
            case MOVED -> "(deed = 'replaced' or annex is not null) and " + MOVED;
            case RECORDED, RETRACTED -> isTold(what) + " and not (" + MOVED + ")";
            case CORRECTED ->
                "(" + isTold(what) + " or deed = 'replaced' and city is null and document is null and not exists ("
                        + "select from audit.told where entry = line.number)) and not (" + MOVED + ")";
        };
    }

    private static String isTold(What what) {
        return "exists (select from audit.told where entry = line.number and what = '" + what.word() + "')";
    }

    private static Row row(ResultSet row) throws SQLException {
        var filed = Optional.ofNullable(row.getString(19));
        return new Row(
                TrailRows.entry(row),
                row.getBoolean(17),
                row.getBoolean(18),
                filed.isPresent()
                        ? Optional.of(new Filed(
                                filed.get(),
                                AnnexRows.audience(row.getString(20)),
                                AnnexRows.audience(row.getString(21))))
                        : Optional.empty());
    }

    private Map<Long, Map<What, Told>> told(List<Long> entries) {
        var told = new HashMap<Long, Map<What, Told>>();
        jdbc.sql(TOLD)
                .param("entries", entries.toArray(Long[]::new))
                .param("named", NAMED)
                .query(row -> {
                    var what = What.of(row.getString(2)).orElseThrow();
                    var one = new Told(
                            row.getInt(4),
                            List.of(new Said(
                                    row.getString(3),
                                    Optional.ofNullable(row.getString(5)).flatMap(Annex::readKept))));
                    told.computeIfAbsent(row.getLong(1), _ -> new EnumMap<>(What.class))
                            .merge(what, one, Told::and);
                });
        return told;
    }
}

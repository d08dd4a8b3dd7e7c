package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entries of the trail in their rows, with the versions that they keep, written within whatever transaction there is. */
record TrailRows(JdbcTemplate jdbc) {

    private static final String COLUMNS = """
            number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document""";

    private static final String LAST = "select " + COLUMNS + """

            from registry.trail
            order by number desc
            limit 1
            """;
    private static final String APPEND = "insert into registry.trail (" + COLUMNS + """
            )
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_IMPORT = "select " + COLUMNS + """

            from registry.trail
            where import = ?
            order by number
            """;
    /** What was undone since is as if it had not been. */
    private static final String ARE_CHANGED_SINCE = Stream.of("case_file", "city", "annex")
            .map(subject -> """
                    select entry.number
                    from registry.trail entry
                    where entry.import = ? and entry.%1$s is not null
                        and exists (
                            select
                            from registry.trail later
                            where later.%1$s = entry.%1$s and later.audience is not distinct from entry.audience
                                and later.number > entry.number and later.deed <> 'undone'
                                and not exists (
                                    select
                                    from registry.trail
                                    where deed = 'undone' and import = later.import and %1$s = later.%1$s
                                        and audience is not distinct from later.audience))
                    """.formatted(subject))
            .collect(Collectors.joining("union all\n"));

    private static final String LAST_IMPORT = "select coalesce(max(import), 0) from registry.trail";
    private static final String LAST_KEPT = """
            select form
            from registry.trail
            join registry.versions on entry = number
            where case_file = ?
            order by number desc
            limit 1
            """;
    private static final String NEXT = """
            select form
            from registry.trail
            left join registry.versions on entry = number
            where %s and number > ?
            order by number
            limit 1
            """;
    private static final String NEXT_OF_FILE = NEXT.formatted("case_file = ?");
    private static final String NEXT_OF_ANNEX = NEXT.formatted("annex = ? and audience = ?");
    private static final String KEPT = "select entry, form from registry.versions where entry = any (?)";
    private static final String KEEP = "insert into registry.versions (entry, form) values (?, ?)";

    /**
     * What an entry is to say.
     *
     * @param kept what it was before, in the form in which it is kept
     */
    record Noted(
            Deed deed,
            Subject subject,
            Optional<String> before,
            Optional<String> after,
            Optional<Long> ofImport,
            Optional<String> kept) {

        private TrailEntry entry(Optional<TrailEntry> last, Instant at, Optional<Long> by, Optional<String> reason) {
            return new TrailEntry(
                            last.map(TrailEntry::number).orElse(0L) + 1,
                            at,
                            deed,
                            ofImport,
                            by,
                            reason,
                            subject,
                            before,
                            after,
                            last.map(TrailEntry::hash).orElse(TrailEntry.NONE_BEFORE),
                            "")
                    .sealed();
        }
    }

    long lastImport() {
        return jdbc.query(LAST_IMPORT, (row, _) -> row.getLong(1)).getFirst();
    }

    List<TrailEntry> ofImport(long number) {
        return jdbc.query(OF_IMPORT, (row, _) -> entry(row), number);
    }

    /**
     * The numbers of the entries of an import whose subjects were changed after it otherwise than by what has been undone. A list
     * never changes, and a document is of no import.
     */
    Set<Long> changedSince(long ofImport) {
        return Set.copyOf(jdbc.query(ARE_CHANGED_SINCE, (row, _) -> row.getLong(1), ofImport, ofImport, ofImport));
    }

    /** What their subjects were before these entries, as it was kept, by the numbers of the entries. */
    Map<Long, String> kept(List<TrailEntry> entries) {
        var kept = new HashMap<Long, String>();
        jdbc.query(
                KEPT,
                row -> {
                    kept.put(row.getLong(1), row.getString(2));
                },
                (Object) entries.stream().map(TrailEntry::number).toArray(Long[]::new));
        return kept;
    }

    /** @param form absent where there was nothing */
    record Kept(Optional<String> form) {}

    /** What a subject was after an entry, as the next one kept it; nothing where none followed, and it is what is on record. */
    Optional<Kept> keptAfter(Subject subject, long entry) {
        return switch (subject) {
            case Subject.OfCaseFile(var id) -> kept(NEXT_OF_FILE, id, entry);
            case Subject.OfAnnex(var of, var audience) -> kept(NEXT_OF_ANNEX, of, audience.word(), entry);
            case Subject.OfCity _, Subject.OfList _, Subject.OfDocument _ ->
                throw new IllegalArgumentException("Of these only the whole is taken back");
        };
    }

    private Optional<Kept> kept(String query, Object... parameters) {
        return jdbc.query(query, (row, _) -> new Kept(Optional.ofNullable(row.getString(1))), parameters).stream()
                .findFirst();
    }

    /** What was kept of a case file when it was changed last, or taken off the record. */
    Optional<String> lastKept(String caseFile) {
        return jdbc.query(LAST_KEPT, (row, _) -> row.getString(1), caseFile).stream()
                .findFirst();
    }

    /**
     * Entries behind the last, each sealed with the one before it.
     *
     * @param by who did it
     * @param reason why
     */
    void append(List<Noted> changes, Instant at, Optional<Long> by, Optional<String> reason) {
        var last = jdbc.query(LAST, (row, _) -> entry(row)).stream().findFirst();
        var entries = new ArrayList<Object[]>();
        var kept = new ArrayList<Object[]>();
        for (var change : changes) {
            var entry = change.entry(last, at, by, reason);
            entries.add(values(entry));
            change.kept().ifPresent(form -> kept.add(new Object[] {entry.number(), form}));
            last = Optional.of(entry);
        }
        jdbc.batchUpdate(APPEND, entries);
        jdbc.batchUpdate(KEEP, kept);
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    private static Object[] values(TrailEntry entry) {
        return new Object[] {
            entry.number(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.deed().word(),
            entry.ofImport().orElse(null),
            entry.subject().caseFile().orElse(null),
            entry.before().orElse(null),
            entry.after().orElse(null),
            entry.previous(),
            entry.hash(),
            entry.subject().list().orElse(null),
            entry.subject().city().orElse(null),
            entry.by().orElse(null),
            entry.reason().orElse(null),
            entry.subject().annex().map(Subject.OfAnnex::of).orElse(null),
            entry.subject().annex().map(one -> one.audience().word()).orElse(null),
            entry.subject().document().orElse(null)
        };
    }

    /** The entry in the columns that are read first, as {@link #COLUMNS} names them. */
    static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Deed.of(row.getString(3)),
                number(row, 4),
                number(row, 12),
                Optional.ofNullable(row.getString(13)),
                subject(row),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                row.getString(8),
                row.getString(9));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var annexOf = Optional.ofNullable(row.getString(14));
        var document = Optional.ofNullable(row.getString(16));
        if (document.isPresent()) {
            return new Subject.OfDocument(document.get());
        }
        return annexOf.isPresent()
                ? new Subject.OfAnnex(annexOf.get(), AnnexRows.audience(row.getString(15)))
                : Subject.of(
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(10)),
                        Optional.ofNullable(row.getString(11)));
    }

    /** None is 0. */
    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(number -> number > 0);
    }
}

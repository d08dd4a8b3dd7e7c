package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.rows.Cursors;
import org.kembar.rows.Layout;
import org.kembar.rows.NewRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way in which case files and their annexes, network lists and corrections of cities change: each change with its entry in the trail and the version before it,
 * all of one transaction. One writer at a time, so that the trail has no fork.
 */
final class Changes {

    /** The letters of the name: a number that another program in the same database is not likely to have chosen. */
    private static final long LOCK = 0x6b656d626172L;

    /** So many case files are written together: a statement for each table, and what they hold in memory once more. */
    private static final int AT_ONCE = 100;

    private static final String FORGET = "delete from registry.entries where case_file = any (?)";
    private static final String ENTER = "insert into registry.entries (case_file, id, kind) values (?, ?, ?)";
    private static final String FIND = "call registry.find_anew(?)";
    private static final String LEAVE = "delete from registry.case_files where id = ?";
    private static final String IS_THERE = "select exists (select from registry.case_files where id = ?)";
    private static final String TO_BE_HAD = "select id from registry.case_files where id = ? for update skip locked";
    private static final String LAST = """
            select number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document
            from registry.trail
            order by number desc
            limit 1
            """;
    private static final String APPEND = """
            insert into registry.trail (number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_IMPORT = """
            select number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document
            from registry.trail
            where import = ?
            order by number
            """;
    /** What was undone since is as if it had not been. */
    private static final String IS_CHANGED_SINCE = """
            select exists (
                select
                from registry.trail later
                where later.%1$s = ? and later.audience is not distinct from ? and later.number > ?
                    and later.deed <> 'undone'
                    and not exists (
                        select
                        from registry.trail
                        where deed = 'undone' and import = later.import and %1$s = later.%1$s
                            and audience is not distinct from later.audience))
            """;

    private static final String FILE_IS_CHANGED_SINCE = IS_CHANGED_SINCE.formatted("case_file");
    private static final String CITY_IS_CHANGED_SINCE = IS_CHANGED_SINCE.formatted("city");
    private static final String ANNEX_IS_CHANGED_SINCE = IS_CHANGED_SINCE.formatted("annex");

    private static final String LAST_IMPORT = "select coalesce(max(import), 0) from registry.trail";
    private static final String LAST_KEPT = """
            select form
            from registry.trail
            join registry.versions on entry = number
            where case_file = ?
            order by number desc
            limit 1
            """;
    private static final String KEPT = "select form from registry.versions where entry = ?";
    private static final String KEEP = "insert into registry.versions (entry, form) values (?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final DataSource source;
    private final Clock clock;
    private final Optional<Long> by;
    private final Optional<String> reason;

    Changes(DataSource source, Clock clock) {
        this(source, clock, Optional.empty(), Optional.empty());
    }

    private Changes(DataSource source, Clock clock, Optional<Long> by, Optional<String> reason) {
        this.source = source;
        this.clock = clock;
        this.by = by;
        this.reason = reason;
        jdbc = new JdbcTemplate(source);
        var transactions = new JdbcTransactionManager(source);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction = new TransactionTemplate(transactions);
        // What the writer before has stored must be seen as soon as the lock is had.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** The same, done by this person. */
    Changes by(long person) {
        return new Changes(source, clock, Optional.of(person), reason);
    }

    /** The same, done for this reason. */
    Changes because(String why) {
        return new Changes(source, clock, by, Optional.of(why));
    }

    /** Does all of it, or nothing, while nobody else changes a case file. */
    <T> T together(Supplier<T> work) {
        return transaction.execute(_ -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            return work.get();
        });
    }

    /** Does all of it, or nothing, beside whoever changes case files; nothing remains of what turns out not to be wanted. */
    <T> T besides(Supplier<T> work, Predicate<T> isWanted) {
        return transaction.execute(status -> {
            var done = work.get();
            if (!isWanted.test(done)) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    /** What is read sees the database as it is at one moment. */
    <T> T read(Supplier<T> work) {
        return reading.execute(_ -> work.get());
    }

    long lastImport() {
        return jdbc.query(LAST_IMPORT, (row, _) -> row.getLong(1)).getFirst();
    }

    List<TrailEntry> ofImport(long number) {
        return jdbc.query(OF_IMPORT, (row, _) -> entry(row), number);
    }

    /**
     * Whether its subject was changed after the entry otherwise than by what has been undone. A list never changes, and a document is
     * of no import.
     */
    boolean isChangedSince(TrailEntry entry) {
        return switch (entry.subject()) {
            case Subject.OfCaseFile(var id) -> isChangedSince(FILE_IS_CHANGED_SINCE, id, Optional.empty(), entry);
            case Subject.OfCity(var id) -> isChangedSince(CITY_IS_CHANGED_SINCE, id, Optional.empty(), entry);
            case Subject.OfAnnex(var id, var audience) ->
                isChangedSince(ANNEX_IS_CHANGED_SINCE, id, Optional.of(audience.word()), entry);
            case Subject.OfList _, Subject.OfDocument _ -> false;
        };
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    private boolean isChangedSince(String question, String id, Optional<String> audience, TrailEntry entry) {
        return is(question, id, audience.orElse(null), entry.number());
    }

    /** Corrections of cities, which change only with {@link #putCities}. */
    CityRows cities() {
        return new CityRows(jdbc);
    }

    AnnexRows annexes() {
        return new AnnexRows(jdbc);
    }

    /** The case file as it is now, with its annexes. */
    Optional<Layers> layers(String id) {
        return now(id).map(file -> new Layers(file, annexes().of(id)));
    }

    /** Those of the case files that cannot take the place of what is there, because of what stands beside it for some to see. */
    List<String> withheld(List<CaseFile> files) {
        var with = annexes().among(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .filter(file -> with.contains(file.id()))
                .filter(file -> !layers(file.id()).map(now -> canBe(now, file)).orElseGet(() -> canBeAnew(file)))
                .map(CaseFile::id)
                .toList();
    }

    /** What was kept beside one that is gone is its cities', and nobody else comes to have it by the same name. */
    private boolean canBeAnew(CaseFile file) {
        return jdbc.query(LAST_KEPT, (row, _) -> row.getString(1), file.id()).stream()
                .findFirst()
                .flatMap(Notation::readKept)
                .filter(was -> new Layers(was, Map.of()).isBetweenTheSame(file))
                .isPresent();
    }

    /** Whether something stands, or has ever stood, beside the case file for some to see, documents among it. */
    boolean hadAnnexes(String id) {
        return !annexes().among(List.of(id)).isEmpty();
    }

    private static boolean canBe(Layers now, CaseFile then) {
        return now.isBetweenTheSame(then) && now.with(then).isCoherent();
    }

    /** What it was before the entry, as it was kept. */
    Optional<String> kept(TrailEntry entry) {
        return jdbc.query(KEPT, (row, _) -> row.getString(1), entry.number()).stream()
                .findFirst();
    }

    /** The case file as it is now. */
    Optional<CaseFile> now(String id) {
        return now(jdbc, id);
    }

    static Optional<CaseFile> now(JdbcTemplate jdbc, String id) {
        if (!jdbc.query(IS_THERE, (row, _) -> row.getBoolean(1), id).getFirst()) {
            return Optional.empty();
        }
        return jdbc.execute((ConnectionCallback<Optional<CaseFile>>) connection -> Cursors.first(connection, id));
    }

    private boolean is(String question, Object... values) {
        return jdbc.query(question, (row, _) -> row.getBoolean(1), values).getFirst();
    }

    /**
     * Puts each case file in the place of the one with the same id. Where they say the same, nothing is done.
     *
     * @param files no two with the same id
     */
    void put(List<CaseFile> files, Optional<Long> ofImport) {
        for (var from = 0; from < files.size(); from += AT_ONCE) {
            var changed = files.subList(from, Math.min(files.size(), from + AT_ONCE)).stream()
                    .map(file -> change(now(file.id()), file, ofImport))
                    .filter(Change::isOne)
                    .toList();
            write(changed.stream().flatMap(change -> change.after().stream()).toList());
            append(changed.stream().map(Change::noted).toList());
        }
    }

    /** Puts the case file and its annexes in the place of these, as far as they say otherwise. */
    void put(Layers before, Layers after, long ofImport) {
        put(List.of(after.open()), Optional.of(ofImport));
        putAnnexes(before, after, ofImport);
    }

    void putAnnexes(Layers before, Layers after, long ofImport) {
        for (var audience : Audience.OF_ANNEXES) {
            var subject = new Subject.OfAnnex(after.open().id(), audience);
            putAnnex(subject, version(subject, before), version(subject, after), ofImport);
        }
    }

    private Optional<Version> version(Subject.OfAnnex subject, Layers layers) {
        return Optional.of(layers.annex(subject.audience()))
                .filter(annex -> !annex.isEmpty())
                .map(annex -> annexes().version(subject, annex));
    }

    private void putAnnex(Subject.OfAnnex subject, Optional<Version> before, Optional<Version> after, long ofImport) {
        if (before.map(Version::hash).equals(after.map(Version::hash))) {
            return;
        }
        kind(subject).put(subject.of(), after.map(Version::form));
        append(List.of(new Noted(
                before.isPresent() ? Deed.REPLACED : Deed.STORED,
                subject,
                before.map(Version::hash),
                after.map(Version::hash),
                Optional.of(ofImport),
                before.map(Version::form))));
    }

    private static Change change(Optional<CaseFile> before, CaseFile file, Optional<Long> ofImport) {
        return new Change(before.isPresent() ? Deed.REPLACED : Deed.STORED, before, Optional.of(file), ofImport);
    }

    /** Makes it what it was before an import: what was kept then, or nothing. */
    void putBack(
            Subject subject, OnRecord kind, String id, Optional<Version> now, Optional<String> then, long ofImport) {
        kind.put(id, then);
        append(List.of(new Noted(
                Deed.UNDONE,
                subject,
                now.map(Version::hash),
                then.flatMap(form -> kind.hash(id, form)),
                Optional.of(ofImport),
                now.map(Version::form))));
    }

    /** What is on record of the subject, by its id; of a list there is nothing to put back. */
    OnRecord kind(Subject subject) {
        return switch (subject) {
            case Subject.OfCaseFile _ -> files();
            case Subject.OfCity _ -> cities();
            case Subject.OfAnnex annex -> foundLater(annexes().of(annex.audience()));
            case Subject.OfList _ -> throw new IllegalArgumentException("A list is stored or gone, never replaced");
            case Subject.OfDocument _ -> throw new IllegalArgumentException("A document is of no import");
        };
    }

    /** Whatever is put there is found by its words from the end of the transaction on. */
    private OnRecord foundLater(OnRecord annexes) {
        return new OnRecord() {

            @Override
            public Optional<Version> now(String id) {
                return annexes.now(id);
            }

            @Override
            public Optional<String> hash(String id, String form) {
                return annexes.hash(id, form);
            }

            @Override
            public void put(String id, Optional<String> form) {
                annexes.put(id, form);
                FoundLater.of(jdbc).file(id);
            }
        };
    }

    static String id(Subject subject) {
        return switch (subject) {
            case Subject.OfCaseFile(var id) -> id;
            case Subject.OfCity(var id) -> id;
            case Subject.OfAnnex(var of, var _) -> of;
            case Subject.OfList(var file) -> file;
            case Subject.OfDocument(var id) -> id;
        };
    }

    /** The case files that cannot be again what they were before these entries, because of what only some see. */
    List<Subject> withheldFromUndoing(List<TrailEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        entry.subject().caseFile().stream(),
                        entry.subject().annex().stream().map(Subject.OfAnnex::of)))
                .distinct()
                .filter(id -> !canBeAgain(id, entries))
                .<Subject>map(Subject.OfCaseFile::new)
                .toList();
    }

    private boolean canBeAgain(String id, List<TrailEntry> entries) {
        var now = layers(id).orElseThrow();
        var open = Optional.of(now.open());
        var annexes = new EnumMap<Audience, Annex>(Audience.class);
        annexes.putAll(now.annexes());
        for (var entry : entries) {
            if (entry.subject() instanceof Subject.OfAnnex(var of, var audience) && of.equals(id)) {
                annexes.put(audience, kept(entry).flatMap(Annex::readKept).orElse(Annex.EMPTY));
            } else if (entry.subject().caseFile().filter(id::equals).isPresent()) {
                open = kept(entry).flatMap(Notation::readKept);
            }
        }
        // Whoever files a document of it has the row and waits for the turn that is had here: nobody waits for them.
        if (open.isEmpty() && !isHad(id)) {
            return false;
        }
        if (open.isEmpty() && isBesideIts(id, entries)) {
            return annexes.values().stream().allMatch(Annex::isEmpty)
                    && !annexes().hasDocuments(id);
        }
        var then = open.map(file -> new Layers(file, annexes));
        return !hadAnnexes(id)
                || then.filter(layers -> now.isBetweenTheSame(layers.open()) && layers.isCoherent())
                        .isPresent();
    }

    /** Whether what stood beside the case file came with it: then it goes with it, and {@link #canBeAnew} keeps it for its cities. */
    private static boolean isBesideIts(String id, List<TrailEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.subject()
                        .annex()
                        .map(Subject.OfAnnex::of)
                        .filter(id::equals)
                        .isPresent());
    }

    /** Whether nobody else has the case file; nobody else gets it before the end. */
    private boolean isHad(String id) {
        return !jdbc.query(TO_BE_HAD, (row, _) -> row.getString(1), id).isEmpty();
    }

    /** Case files, for who takes imports back. */
    OnRecord files() {
        return new OnRecord() {

            @Override
            public Optional<Version> now(String id) {
                return Changes.this.now(id).map(file -> new Version(CanonicalForm.sha256(file), Notation.kept(file)));
            }

            @Override
            public Optional<String> hash(String id, String form) {
                return Notation.readKept(form).map(CanonicalForm::sha256);
            }

            @Override
            public void put(String id, Optional<String> form) {
                form.flatMap(Notation::readKept).ifPresentOrElse(file -> write(List.of(file)), () -> {
                    clear(List.of(id));
                    jdbc.update(FIND, (Object) new String[] {id});
                    FoundLater.of(jdbc).gone(id);
                    jdbc.update(LEAVE, id);
                });
            }
        };
    }

    /** Puts these in the place of the corrections of their cities, of which none says the same as before. */
    void putCities(List<CityCorrections.Planned> all, long ofImport) {
        all.forEach(planned -> cities().put(planned.city(), planned.after()));
        append(all.stream().map(planned -> noted(planned, ofImport)).toList());
    }

    private static Noted noted(CityCorrections.Planned planned, long ofImport) {
        var before = Optional.of(planned.before())
                .filter(corrections -> !corrections.isEmpty())
                .map(CityRows::version);
        return new Noted(
                before.isPresent() ? Deed.REPLACED : Deed.STORED,
                new Subject.OfCity(planned.city()),
                before.map(Version::hash),
                Optional.of(WrittenCorrections.hash(planned.after())),
                Optional.of(ofImport),
                before.map(Version::form));
    }

    /**
     * Notes down that a document became another.
     *
     * @param before its canonical form, which is kept; absent if it is new
     */
    void note(Subject.OfDocument document, Optional<String> before, String after) {
        append(List.of(new Noted(
                before.isPresent() ? Deed.REPLACED : Deed.STORED,
                document,
                before.map(DocumentRows::hash),
                Optional.of(DocumentRows.hash(after)),
                Optional.empty(),
                before)));
        FoundLater.of(jdbc).document(document.id());
    }

    /** Notes down that the list was stored. */
    void noteStored(Subject.OfList list, String head, long ofImport) {
        append(List.of(new Noted(
                Deed.STORED,
                list,
                Optional.empty(),
                Optional.of(ListSeal.hash(head)),
                Optional.of(ofImport),
                Optional.empty())));
    }

    /** Notes down that the list is there no more, and keeps its head: what it was called, and the hash of what it claimed. */
    void noteGone(Subject.OfList list, String head, long ofImport) {
        append(List.of(new Noted(
                Deed.UNDONE,
                list,
                Optional.of(ListSeal.hash(head)),
                Optional.empty(),
                Optional.of(ofImport),
                Optional.of(head))));
    }

    private void write(List<CaseFile> files) {
        var rows = files.stream().map(NewRows::new).toList();
        jdbc.batchUpdate(
                Layout.CASE_FILES.upsert(), rows.stream().map(NewRows::root).toList());
        clear(files.stream().map(CaseFile::id).toList());
        jdbc.batchUpdate(
                ENTER,
                rows.stream()
                        .flatMap(of -> entries(of.file(), of.kinds()).stream())
                        .toList());
        for (var table : Layout.TABLES) {
            jdbc.batchUpdate(
                    table.insert(),
                    rows.stream().flatMap(of -> of.of(table).stream()).toList());
        }
        jdbc.update(FIND, (Object) files.stream().map(CaseFile::id).toArray(String[]::new));
        files.forEach(FoundLater.of(jdbc)::file);
    }

    private void clear(List<String> ids) {
        var of = ids.toArray(String[]::new);
        // Every case file has cities and so entries: those without are new, and there is nothing to clear away.
        if (jdbc.update(FORGET, (Object) of) > 0) {
            Layout.TABLES.forEach(table -> jdbc.update(table.delete(), (Object) of));
        }
    }

    private static List<Object[]> entries(String file, Map<String, String> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new Object[] {file, entry.getKey(), entry.getValue()})
                .toList();
    }

    private void append(List<Noted> changes) {
        var last = jdbc.query(LAST, (row, _) -> entry(row)).stream().findFirst();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
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

    /** That a case file became another; one of the two at least is there. */
    private record Change(Deed deed, Optional<CaseFile> before, Optional<CaseFile> after, Optional<Long> ofImport) {

        boolean isOne() {
            return !before.map(CanonicalForm::sha256).equals(after.map(CanonicalForm::sha256));
        }

        Noted noted() {
            return new Noted(
                    deed,
                    new Subject.OfCaseFile(before.or(() -> after).orElseThrow().id()),
                    before.map(CanonicalForm::sha256),
                    after.map(CanonicalForm::sha256),
                    ofImport,
                    before.map(Notation::kept));
        }
    }

    /**
     * What an entry is to say.
     *
     * @param kept what it was before, in the form in which it is kept
     */
    private record Noted(
            Deed deed,
            Subject subject,
            Optional<String> before,
            Optional<String> after,
            Optional<Long> ofImport,
            Optional<String> kept) {

        TrailEntry entry(Optional<TrailEntry> last, Instant at, Optional<Long> by, Optional<String> reason) {
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

    /** The entry in the columns that are read first, as {@link #LAST} names them. */
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

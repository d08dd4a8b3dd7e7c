package org.kembar.registry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.registry.TrailRows.Noted;
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
    static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final DataSource source;
    private final Clock clock;
    private final Optional<Long> by;
    private final Optional<String> reason;
    private final FileRows files;
    private final TrailRows trail;

    Changes(DataSource source, Clock clock) {
        this(source, clock, Optional.empty(), Optional.empty());
    }

    private Changes(DataSource source, Clock clock, Optional<Long> by, Optional<String> reason) {
        this.source = source;
        this.clock = clock;
        this.by = by;
        this.reason = reason;
        jdbc = new JdbcTemplate(source);
        files = new FileRows(jdbc);
        trail = new TrailRows(jdbc);
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

    TrailRows trail() {
        return trail;
    }

    /** Corrections of cities, which change only with {@link #putCities}. */
    CityRows cities() {
        return new CityRows(jdbc);
    }

    AnnexRows annexes() {
        return new AnnexRows(jdbc);
    }

    /** What stands against a change that who wants it may not see. */
    Withholding withholding() {
        return Withholding.in(jdbc);
    }

    /** The case file as it is now. */
    Optional<CaseFile> now(String id) {
        return files.find(id);
    }

    /** The canonical hashes of those of the case files that are there, by their ids. */
    Map<String, String> hashes(List<String> ids) {
        var hashes = new HashMap<String, String>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            files.find(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(file -> hashes.put(file.id(), CanonicalForm.sha256(file)));
        }
        return hashes;
    }

    /** Those of the case files that are there, with their annexes, by their ids. */
    Map<String, Layers> layers(List<String> ids) {
        var layers = new HashMap<String, Layers>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            layers.putAll(files.layers(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return layers;
    }

    /** The case file as it is now, with its annexes. */
    Optional<Layers> layers(String id) {
        return files.layers(id);
    }

    /**
     * Puts each case file in the place of the one with the same id. Where they say the same, nothing is done.
     *
     * @param fresh no two with the same id
     */
    void put(List<CaseFile> fresh, Optional<Long> ofImport) {
        for (var from = 0; from < fresh.size(); from += AT_ONCE) {
            putSome(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)), ofImport);
        }
    }

    private void putSome(List<CaseFile> fresh, Optional<Long> ofImport) {
        var now = files.byId(fresh.stream().map(CaseFile::id).toList());
        var changed = fresh.stream()
                .map(file -> Change.between(Optional.ofNullable(now.get(file.id())), file, ofImport))
                .filter(Change::isOne)
                .toList();
        files.write(now, changed.stream().map(Change::after).toList());
        append(changed.stream().map(Change::noted).toList());
    }

    /** A case file with its annexes that becomes another. */
    record Changed(Layers before, Layers after) {}

    /** Puts the case file and its annexes in the place of these, as far as they say otherwise. */
    void put(Layers before, Layers after, long ofImport) {
        put(List.of(after.open()), Optional.of(ofImport));
        putAnnexes(before, after, ofImport);
    }

    /**
     * The same with what was said why, for those who see what it was said of.
     *
     * @param reasons by whom what was changed is for
     */
    void put(Layers before, Layers after, long ofImport, Map<Audience, String> reasons) {
        because(reasons, Audience.PUBLIC).put(List.of(after.open()), Optional.of(ofImport));
        for (var audience : Audience.OF_ANNEXES) {
            because(reasons, audience).putAnnexes(before, before.with(audience, after.annex(audience)), ofImport);
        }
    }

    private Changes because(Map<Audience, String> reasons, Audience audience) {
        return Optional.ofNullable(reasons.get(audience)).map(this::because).orElse(this);
    }

    void putAnnexes(Layers before, Layers after, long ofImport) {
        putAnnexes(List.of(new Changed(before, after)), ofImport);
    }

    /** Puts what stands beside case files in the place of what did, as far as it says otherwise. */
    void putAnnexes(List<Changed> changed, long ofImport) {
        for (var from = 0; from < changed.size(); from += AT_ONCE) {
            putSomeAnnexes(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), ofImport);
        }
    }

    private void putSomeAnnexes(List<Changed> changed, long ofImport) {
        var before = versions(changed, Changed::before);
        var after = versions(changed, Changed::after);
        var forms = new LinkedHashMap<Subject.OfAnnex, Optional<String>>();
        var noted = new ArrayList<Noted>();
        for (var one : changed) {
            for (var audience : Audience.OF_ANNEXES) {
                var subject = new Subject.OfAnnex(one.after().open().id(), audience);
                var was = Optional.ofNullable(before.get(subject));
                var is = Optional.ofNullable(after.get(subject));
                if (!was.map(Version::hash).equals(is.map(Version::hash))) {
                    forms.put(subject, is.map(Version::form));
                    noted.add(new Noted(
                            was.isPresent() ? Deed.REPLACED : Deed.STORED,
                            subject,
                            was.map(Version::hash),
                            is.map(Version::hash),
                            Optional.of(ofImport),
                            was.map(Version::form)));
                }
            }
        }
        if (!noted.isEmpty()) {
            annexes().put(forms);
            append(noted);
        }
    }

    private Map<Subject.OfAnnex, Version> versions(List<Changed> changed, Function<Changed, Layers> which) {
        var annexes = new LinkedHashMap<Subject.OfAnnex, Annex>();
        for (var one : changed) {
            var layers = which.apply(one);
            for (var audience : Audience.OF_ANNEXES) {
                annexes.put(new Subject.OfAnnex(layers.open().id(), audience), layers.annex(audience));
            }
        }
        return annexes().versions(annexes);
    }

    /** For who takes one import back. */
    KeptFiles kept() {
        return new KeptFiles(files);
    }

    /** What is on record of the subject, by its id; of a list there is nothing to put back. */
    OnRecord kind(Subject subject, KeptFiles kept) {
        return switch (subject) {
            case Subject.OfCaseFile _ -> kept;
            case Subject.OfCity _ -> cities();
            case Subject.OfAnnex annex -> annexes().of(annex.audience());
            case Subject.OfList _ -> throw new IllegalArgumentException("A list is stored or gone, never replaced");
            case Subject.OfDocument _ -> throw new IllegalArgumentException("A document is of no import");
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

    void append(List<Noted> changes) {
        trail.append(changes, clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason);
    }

    /**
     * That a case file became another, or came on record.
     *
     * @param was the canonical hash of the one before
     * @param is that of the one after
     */
    private record Change(
            Optional<CaseFile> before, Optional<String> was, CaseFile after, String is, Optional<Long> ofImport) {

        static Change between(Optional<CaseFile> before, CaseFile after, Optional<Long> ofImport) {
            return new Change(before, before.map(CanonicalForm::sha256), after, CanonicalForm.sha256(after), ofImport);
        }

        boolean isOne() {
            return !was.equals(Optional.of(is));
        }

        Noted noted() {
            return new Noted(
                    before.isPresent() ? Deed.REPLACED : Deed.STORED,
                    new Subject.OfCaseFile(after.id()),
                    was,
                    Optional.of(is),
                    ofImport,
                    before.map(Notation::kept));
        }
    }
}

package org.kembar.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes case files into the registry, several at once and all of them or none, and takes them back. */
public final class Imports {

    private static final String PAST = """
            select import, min(at) filter (where deed <> 'undone'), count(*) filter (where deed <> 'undone'),
                max(at) filter (where deed = 'undone')
            from registry.trail
            where import < :before
            group by import
            order by import desc
            limit :limit
            """;

    private final DataSource source;
    private final Changes changes;

    public Imports(DataSource source, Clock clock) {
        this.source = source;
        changes = new Changes(source, clock);
    }

    /**
     * An import that was carried out.
     *
     * @param caseFiles how many it changed
     */
    public record Past(long number, Instant at, int caseFiles, Optional<Instant> undone) {}

    /**
     * Those carried out before, the latest first.
     *
     * @param before the number of the last one of the page before
     */
    public List<Past> past(long before, int limit) {
        return JdbcClient.create(source)
                .sql(PAST)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Past(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /**
     * A case file that is to be imported.
     *
     * @param before the one in whose place it is to stand
     */
    public record Planned(Optional<CaseFile> before, CaseFile file) {

        /** Whether the registry holds what the file says already. */
        public boolean isThere() {
            return before.map(CanonicalForm::sha256).equals(Optional.of(CanonicalForm.sha256(file)));
        }

        /** What it says otherwise; empty where it is new. */
        public Optional<Revision> revision() {
            return before.map(was -> Revision.of(was, file));
        }
    }

    /**
     * What an import would do to all its case files together.
     *
     * @param fresh how many are new
     * @param changed how many say something otherwise than on record
     * @param there how many are on record with all they say
     * @param removes whether something would no longer be on record
     * @param contradicts whether another source would take the place of one on record
     */
    public record Sum(long fresh, long changed, long there, boolean removes, boolean contradicts) {

        public static Sum of(List<Planned> plan) {
            var there = plan.stream().filter(Planned::isThere).count();
            var fresh = plan.stream().filter(one -> one.before().isEmpty()).count();
            var revisions =
                    plan.stream().flatMap(one -> one.revision().stream()).toList();
            return new Sum(
                    fresh,
                    plan.size() - fresh - there,
                    there,
                    revisions.stream().anyMatch(revision -> !revision.removed().isEmpty()),
                    revisions.stream()
                            .anyMatch(revision -> !revision.contradicted().isEmpty()));
        }

        /** Whether there is nothing to store. */
        public boolean isNothing() {
            return fresh + changed == 0;
        }
    }

    /** What came of an import. */
    public sealed interface Imported {

        /** @param number by which it can be undone */
        record Done(long number) implements Imported {}

        /** Others have changed these case files since the preview; nothing was stored. */
        record Overtaken(List<String> caseFiles) implements Imported {}

        /** The disk of the database is full; nothing was stored. */
        record NoRoom() implements Imported {}
    }

    /** What came of undoing an import. */
    public sealed interface Undone {

        /** @param caseFiles that are again what they were */
        record Done(List<String> caseFiles) implements Undone {}

        record NoSuchImport() implements Undone {}

        record AlreadyUndone() implements Undone {}

        /** These case files were changed again since; nothing was undone. */
        record ChangedSince(List<String> caseFiles) implements Undone {}

        /** What was kept of these case files is not what the trail says it was; nothing was undone. */
        record Spoiled(List<String> caseFiles) implements Undone {}
    }

    /** What the import of the file would do. Nothing is written. */
    public Planned plan(CaseFile file) {
        return changes.read(() -> new Planned(changes.now(file.id()), file));
    }

    /**
     * Stores all files in one transaction; of a file that is there already nothing is done.
     *
     * @param plan no two with the same id, and at least one that is not there yet
     */
    public Imported carryOut(List<Planned> plan) {
        return Room.<Imported>forAll(() -> changes.together(() -> stored(plan))).orElseGet(Imported.NoRoom::new);
    }

    private Imported stored(List<Planned> plan) {
        var overtaken = plan.stream()
                .filter(planned -> !hash(changes.now(planned.file().id())).equals(hash(planned.before())))
                .map(planned -> planned.file().id())
                .toList();
        if (!overtaken.isEmpty()) {
            return new Imported.Overtaken(overtaken);
        }
        var number = changes.lastImport() + 1;
        changes.put(plan.stream().map(Planned::file).toList(), Optional.of(number));
        return new Imported.Done(number);
    }

    /** Makes every case file of the import what it was before, unless one of them was changed again. */
    public Undone undo(long number) {
        return changes.together(() -> {
            var entries = changes.ofImport(number);
            if (entries.isEmpty()) {
                return new Undone.NoSuchImport();
            }
            if (entries.stream().anyMatch(entry -> entry.deed() == Deed.UNDONE)) {
                return new Undone.AlreadyUndone();
            }
            var changed = new ArrayList<String>();
            var spoiled = new ArrayList<String>();
            var back = new ArrayList<Runnable>();
            for (var entry : entries) {
                var now = changes.now(entry.caseFile());
                var then = changes.kept(entry).flatMap(Notation::readKept);
                if (now.isEmpty() || !hash(now).equals(entry.after()) || changes.isChangedSince(entry)) {
                    changed.add(entry.caseFile());
                } else if (!hash(then).equals(entry.before())) {
                    spoiled.add(entry.caseFile());
                } else {
                    back.add(() -> changes.putBack(entry.caseFile(), now.get(), then, number));
                }
            }
            if (!changed.isEmpty()) {
                return new Undone.ChangedSince(changed);
            }
            if (!spoiled.isEmpty()) {
                return new Undone.Spoiled(spoiled);
            }
            back.forEach(Runnable::run);
            return new Undone.Done(entries.stream().map(TrailEntry::caseFile).toList());
        });
    }

    private static Optional<String> hash(Optional<CaseFile> file) {
        return file.map(CanonicalForm::sha256);
    }
}

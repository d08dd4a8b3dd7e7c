package org.kembar.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Revision;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes case files into the registry, several at once and all of them or none, and takes imports back, of case files and of
 * network lists alike.
 */
public final class Imports {

    private final DataSource source;
    private final Changes changes;
    private final ListRows lists;

    public Imports(DataSource source, Clock clock) {
        this(source, new Changes(source, clock));
    }

    private Imports(DataSource source, Changes changes) {
        this.source = source;
        this.changes = changes;
        lists = new ListRows(new JdbcTemplate(source));
    }

    /** The same, done by the person with this number. */
    public Imports by(long person) {
        return new Imports(source, changes.by(person));
    }

    /** The same, done for this reason, which the trail seals. */
    public Imports because(String reason) {
        return new Imports(source, changes.because(reason));
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

        /** Others have changed these case files since, or for whom their records are; nothing was stored. */
        record Overtaken(List<String> caseFiles) implements Imported {}

        /** The disk of the database is full; nothing was stored. */
        record NoRoom() implements Imported {}

        /**
         * Something stands beside these case files that only some see and that needs them as they are; nothing was stored. What it
         * is, is not told.
         */
        record Withheld(List<String> caseFiles) implements Imported {}
    }

    /** What came of making a record somebody else's to see. */
    public sealed interface Moved {

        /** @param number by which it can be undone */
        record Done(long number) implements Moved {}

        /** There is no such record, or who asks does not see it. */
        record NotThere() implements Moved {}

        record ThereAlready() implements Moved {}

        /** These refer to it, or it to them, and would have to be moved before; nothing was stored. */
        record First(List<String> ids) implements Moved {}

        /** Something that who asks does not see needs it where it is; nothing was stored. */
        record Withheld() implements Moved {}

        /** The disk of the database is full; nothing was stored. */
        record NoRoom() implements Moved {}
    }

    /** What came of undoing an import. */
    public sealed interface Undone {

        /** @param subjects that are again what they were: case files, or corrections of cities */
        record Done(List<Subject> subjects) implements Undone {}

        /** @param title of the network list that is on record no more */
        record ListGone(String title) implements Undone {}

        /** The network list is not what was stored; nothing was undone. */
        record ListSpoiled() implements Undone {}

        record NoSuchImport() implements Undone {}

        record AlreadyUndone() implements Undone {}

        /** These were changed again since, in what the import did there or so that they need it; nothing was undone. */
        record ChangedSince(List<Subject> subjects) implements Undone {}

        /** What was kept of these is not what the trail says it was; nothing was undone. */
        record Spoiled(List<Subject> subjects) implements Undone {}

        /** Something that only some see needs these case files as they are; nothing was undone. */
        record Withheld(List<Subject> subjects) implements Undone {}
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

    /**
     * Stores a case file that is not there yet, unless others stand against it once nobody else changes anything.
     *
     * @param against their ids
     */
    public Imported begin(CaseFile file, Supplier<List<String>> against) {
        return Room.<Imported>forAll(() -> changes.together(() -> {
                    var others = against.get();
                    return others.isEmpty()
                            ? stored(List.of(new Planned(Optional.empty(), file)))
                            : new Imported.Overtaken(others);
                }))
                .orElseGet(Imported.NoRoom::new);
    }

    /**
     * Stores another version of a case file, made of what it is for everybody while nobody else changes it.
     *
     * @param change gives nothing where nothing is to be stored
     * @return nothing if there is no such case file, or nothing was to be stored
     */
    public Optional<Imported> change(String id, Function<CaseFile, Optional<CaseFile>> change) {
        return change(id, Audience.PUBLIC, change);
    }

    /**
     * Stores what is new in a case file, or says otherwise, for an audience. New records for others than everybody get an ending
     * to their ids, so that no gap in numbers tells of them.
     *
     * @param change is given the case file as all see it for whom the audience is, and gives it back with the difference, or
     *     nothing where nothing is to be stored; records that stand elsewhere stay as they are
     * @return nothing if there is no such case file, or nothing was to be stored
     */
    public Optional<Imported> change(String id, Audience audience, Function<CaseFile, Optional<CaseFile>> change) {
        return Room.<Optional<Imported>>forAll(() -> changes.together(() -> changes.layers(id)
                        .flatMap(now -> change.apply(now.seen(audience.seeing()))
                                .map(then -> now.recorded(audience, then)
                                        .map(changed -> stored(now, changed))
                                        .orElseGet(() -> new Imported.Overtaken(List.of(id)))))))
                .orElseGet(() -> Optional.of(new Imported.NoRoom()));
    }

    private Imported stored(Layers now, Layers then) {
        if (!changes.withholding().lets(now, then)) {
            return new Imported.Withheld(List.of(now.open().id()));
        }
        var number = changes.trail().lastImport() + 1;
        changes.put(now, then, number);
        return new Imported.Done(number);
    }

    /**
     * Lets others see a record from now on, or fewer, with those of its sources that nobody needs elsewhere.
     *
     * @param record its id, not that of a part of it
     * @param seen what who asks sees
     * @param reason why more are to see it
     */
    public Moved move(String id, String record, Audience to, Set<Audience> seen, Optional<String> reason) {
        return Room.<Moved>forAll(() -> changes.together(() -> changes.layers(id)
                        .map(now -> moved(now, now.moved(record, to, seen), reason))
                        .orElseGet(Moved.NotThere::new)))
                .orElseGet(Moved.NoRoom::new);
    }

    /** What everybody may read does not tell why; what only some see does. */
    private Moved moved(Layers now, Layers.Moving moving, Optional<String> reason) {
        return switch (moving) {
            case Layers.Moving.Whole(var then) -> {
                var number = changes.trail().lastImport() + 1;
                changes.put(List.of(then.open()), Optional.of(number));
                reason.map(changes::because).orElse(changes).putAnnexes(now, then, number);
                yield new Moved.Done(number);
            }
            case Layers.Moving.NotThere() -> new Moved.NotThere();
            case Layers.Moving.ThereAlready() -> new Moved.ThereAlready();
            case Layers.Moving.First(var ids) -> new Moved.First(ids);
            case Layers.Moving.Withheld() -> new Moved.Withheld();
        };
    }

    private Imported stored(List<Planned> plan) {
        var now =
                changes.hashes(plan.stream().map(planned -> planned.file().id()).toList());
        var overtaken = plan.stream()
                .filter(planned ->
                        !Optional.ofNullable(now.get(planned.file().id())).equals(hash(planned.before())))
                .map(planned -> planned.file().id())
                .toList();
        if (!overtaken.isEmpty()) {
            return new Imported.Overtaken(overtaken);
        }
        var withheld = changes.withholding().of(plan.stream().map(Planned::file).toList());
        if (!withheld.isEmpty()) {
            return new Imported.Withheld(withheld);
        }
        var number = changes.trail().lastImport() + 1;
        changes.put(plan.stream().map(Planned::file).toList(), Optional.of(number));
        return new Imported.Done(number);
    }

    /**
     * Takes out of every case file what the import recorded, corrected and took back there, and leaves what was recorded since; or makes
     * corrections of cities what they were before; or takes the network list of the import off the record with all that it claims. Not if
     * something of that was changed since or is referred to, or a partnership that came with the import was changed at all.
     */
    public Undone undo(long number) {
        return changes.together(() -> new Undoing(changes, lists, new PastImports(source)).undone(number));
    }

    /** The records because of which it could not be taken back now. */
    public List<Standing> standing(long number) {
        return changes.besides(() -> new Undoing(changes, lists, new PastImports(source)).standing(number), _ -> false);
    }

    private static Optional<String> hash(Optional<CaseFile> file) {
        return file.map(CanonicalForm::sha256);
    }
}

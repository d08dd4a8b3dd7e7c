package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Planned;
import org.kembar.registry.Imports.Sum;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports that were previewed and wait for a yes: the case files as they were read, each with the hash of what was on record
 * then. A preview never changes, so that what is stored is what was seen. Few of each office wait, and none for long.
 */
public final class Previews {

    /** So long a preview waits. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** So many of an office wait at most; then one of them is to be answered first. */
    public static final int WAITING = 10;

    /** What stands between the cities whose record an office keeps. */
    public static final String BETWEEN_CITIES = " ";

    private static final String ADD = """
            insert into registry.previewed_case_files
                (preview, position, name, case_file, before, after, removes, contradicts, form)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SUM = """
            select count(*) filter (where before is null), count(*) filter (where before <> after),
                count(*) filter (where before = after), coalesce(bool_or(removes), false),
                coalesce(bool_or(contradicts), false)
            from registry.previewed_case_files
            where preview = ?
            """;
    /** By the last entry of each in the trail: of one older than the trail there is none, and it has not changed since. */
    private static final String OVERTAKEN = """
            select case_file
            from registry.previewed_case_files
            cross join lateral (
                select after
                from registry.trail
                where trail.case_file = previewed_case_files.case_file
                order by number desc
                limit 1) last
            where preview = ? and last.after is distinct from before
            order by position
            """;

    private static final String FILES = """
            select position, name, before, form
            from registry.previewed_case_files
            where preview = ? and position >= ?
            order by position
            limit ?
            """;
    private static final String EMPTY = "delete from registry.previewed_case_files where preview = ?";
    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final WaitingPreviews waiting;

    public Previews(DataSource source, Clock clock) {
        this(new JdbcTemplate(source), new Changes(source, clock), new WaitingPreviews(source, clock));
    }

    private Previews(JdbcTemplate jdbc, Changes changes, WaitingPreviews waiting) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.waiting = waiting;
    }

    /** Those that who keeps the record of these cities may see. */
    public Previews keptBy(Set<String> cities) {
        return new Previews(jdbc, changes, waiting.keptBy(cities));
    }

    /** The same, done by the person with this number. */
    public Previews by(long person) {
        return new Previews(jdbc, changes.by(person), waiting);
    }

    /**
     * A preview that waits, or that has become an import.
     *
     * @param until when it stops waiting
     * @param ofImport the number of the import it became
     * @param aside the names of what was sent along and can be no case file
     */
    public record Preview(String token, long number, Instant until, Optional<Long> ofImport, List<String> aside) {}

    /** A case file of a preview. */
    public record Previewed(int position, String name, Planned planned) {}

    private record Row(int position, String name, Optional<String> before, CaseFile file) {}

    /** What became of what was to be kept. */
    public sealed interface Held {

        /** @param token by which it is found again */
        record Waiting(String token) implements Held {}

        /** It was not wanted after all. */
        record Left() implements Held {}

        /** So many of the office wait already that one of them is to be answered first; nothing is kept. */
        record Full() implements Held {}

        /** The disk of the database is full; nothing is kept. */
        record NoRoom() implements Held {}
    }

    /** Takes the case files of a preview in, one after the other, so that few are in memory. */
    public final class Filling {

        private final long preview;
        private int position;

        private Filling(long preview) {
            this.preview = preview;
        }

        /**
         * @param name where it was found
         * @return what it would do
         */
        public Planned add(String name, CaseFile file) {
            var planned = new Planned(changes.now(file.id()), file);
            var revision = planned.revision();
            jdbc.update(
                    ADD,
                    cells(
                            name,
                            planned,
                            revision.filter(one -> !one.removed().isEmpty()).isPresent(),
                            revision.filter(one -> !one.contradicted().isEmpty())
                                    .isPresent()));
            position++;
            return planned;
        }

        @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
        private Object[] cells(String name, Planned planned, boolean removes, boolean contradicts) {
            return new Object[] {
                preview,
                position,
                name,
                planned.file().id(),
                planned.before().map(CanonicalForm::sha256).orElse(null),
                CanonicalForm.sha256(planned.file()),
                removes,
                contradicts,
                Notation.kept(planned.file())
            };
        }
    }

    /**
     * Keeps a preview, and tells by what it is found again. What is on record may be changed by others meanwhile; storing sees to
     * that.
     *
     * @param office whose it is
     * @param aside the names of what can be no case file, without line breaks
     * @param fill puts the case files in, and says whether the preview is to be kept at all
     */
    public Held hold(String office, List<String> aside, Predicate<Filling> fill) {
        return waiting.hold(office, aside, preview -> fill.test(new Filling(preview)));
    }

    /**
     * A preview that waits, whatever it is of.
     *
     * @param name under which it was sent, or the first of it
     * @param files how many case files, if it is of these
     * @param of the case file of which it is, if it is a workbook
     * @param until when it stops waiting
     */
    public record Waits(
            String token, Kind kind, String name, int files, Optional<String> of, Instant at, Instant until) {

        public enum Kind {
            CASE_FILES,
            WORKBOOK,
            LIST
        }
    }

    /** All that wait of who keeps the record of these cities, the latest first. */
    public List<Waits> waiting(Set<String> cities) {
        return waiting.all(cities);
    }

    /** One of case files. */
    public Optional<Preview> find(String token) {
        return waiting.find(token).filter(waiting::isOfCaseFiles);
    }

    public Sum sum(Preview preview) {
        return jdbc.query(
                        SUM,
                        (row, _) -> new Sum(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4), row.getBoolean(5)),
                        preview.number())
                .getFirst();
    }

    /** The case files that somebody else has changed since. */
    public List<String> overtaken(Preview preview) {
        return jdbc.query(OVERTAKEN, (row, _) -> row.getString(1), preview.number());
    }

    /**
     * The next case files of the preview, each beside what is on record now, put into words while few are in memory.
     *
     * @param from the position of the first
     */
    public <T> List<T> files(Preview preview, int from, int most, Function<Previewed, T> words) {
        return changes.read(() -> {
            var said = new ArrayList<T>();
            for (var position = from; position < from + most; position++) {
                row(preview.number(), position)
                        .map(row -> new Previewed(
                                row.position(),
                                row.name(),
                                new Planned(changes.now(row.file().id()), row.file())))
                        .map(words)
                        .ifPresent(said::add);
            }
            return said;
        });
    }

    private Optional<Row> row(long preview, int position) {
        return jdbc.query(FILES, (row, _) -> row(row), preview, position, 1).stream()
                .filter(row -> row.position() == position)
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                Notation.readKept(row.getString(4)).orElseThrow());
    }

    /**
     * Stores exactly what was previewed, in one transaction. Whoever says yes twice is told the same number twice.
     *
     * @return nothing if there is no such preview any more
     */
    public Optional<Imported> store(String token) {
        return find(token)
                .flatMap(preview -> Room.forAll(() -> changes.together(() -> stored(preview)))
                        .orElseGet(() -> Optional.of(new Imported.NoRoom())));
    }

    private Optional<Imported> stored(Preview preview) {
        return waiting.lock(preview.number())
                .map(became -> became > 0 ? new Imported.Done(became) : storedNow(preview));
    }

    private Imported storedNow(Preview preview) {
        var overtaken = new ArrayList<String>();
        each(preview, row -> {
            if (!changes.now(row.file().id()).map(CanonicalForm::sha256).equals(row.before())) {
                overtaken.add(row.file().id());
            }
        });
        if (!overtaken.isEmpty()) {
            return new Imported.Overtaken(overtaken);
        }
        var withheld = new ArrayList<String>();
        each(preview, row -> withheld.addAll(changes.withholding().of(List.of(row.file()))));
        if (!withheld.isEmpty()) {
            return new Imported.Withheld(withheld);
        }
        var number = changes.trail().lastImport() + 1;
        each(preview, row -> changes.put(List.of(row.file()), Optional.of(number)));
        waiting.became(preview.number(), number);
        jdbc.update(EMPTY, preview.number());
        return new Imported.Done(number);
    }

    private void each(Preview preview, Consumer<Row> reader) {
        var row = row(preview.number(), 0);
        while (row.isPresent()) {
            reader.accept(row.get());
            row = row(preview.number(), row.get().position() + 1);
        }
    }

    /** Whether this holds of everything the preview would do by now; of one that is gone there is nothing it does not hold of. */
    public boolean isAll(String token, Predicate<Planned> isSo) {
        return changes.read(() -> {
            var all = new ArrayList<Boolean>();
            find(token)
                    .ifPresent(preview -> each(
                            preview,
                            row -> all.add(
                                    isSo.test(new Planned(changes.now(row.file().id()), row.file())))));
            return !all.contains(false);
        });
    }

    /** Compares the same case files with what is on record now: another preview in the place of this one. */
    public Optional<Held> again(String token) {
        return find(token)
                .filter(preview -> preview.ofImport().isEmpty())
                .map(preview -> waiting.again(preview.number(), preview.aside(), number -> {
                    var filling = new Filling(number);
                    each(preview, row -> filling.add(row.name(), row.file()));
                    withdraw(token);
                    return filling.position > 0;
                }));
    }

    /** Leaves everything as it is. */
    public void withdraw(String token) {
        waiting.withdraw(token);
    }

    /** Lets those go that nobody answered in time, whatever they are of. */
    public void expire() {
        waiting.expire();
    }
}

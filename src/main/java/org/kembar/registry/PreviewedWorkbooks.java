package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Previews.Preview;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Workbooks that came back and wait for a yes, among the {@link Previews} of case files and for as long. The file itself waits, so that
 * nothing of what somebody wrote in it is lost; what is on record must still be what it was compared with.
 */
public final class PreviewedWorkbooks {

    private static final String ADD = """
            insert into registry.previewed_workbooks (preview, name, case_file, content, before)
            values (?, ?, ?, ?, ?)
            """;

    private static final String CASE_FILE = "select case_file from registry.previewed_workbooks where preview = ?";

    private static final String FIND =
            "select name, case_file, content, before from registry.previewed_workbooks where preview = ?";

    private static final String EMPTY = "delete from registry.previewed_workbooks where preview = ?";

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final WaitingPreviews previews;

    public PreviewedWorkbooks(DataSource source, Clock clock) {
        this(new JdbcTemplate(source), new Changes(source, clock), new WaitingPreviews(source, clock));
    }

    private PreviewedWorkbooks(JdbcTemplate jdbc, Changes changes, WaitingPreviews previews) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.previews = previews;
    }

    /** Those that who answers for these offices may see. */
    public PreviewedWorkbooks keptBy(Set<String> offices) {
        return new PreviewedWorkbooks(jdbc, changes, previews.keptBy(offices));
    }

    /** The same, done by the person with this number. */
    public PreviewedWorkbooks by(long person) {
        return new PreviewedWorkbooks(jdbc, changes.by(person), previews);
    }

    /**
     * A workbook that waits.
     *
     * @param name under which it was sent
     * @param content the file
     * @param until when it stops waiting
     * @param before the state of the case file it was compared with, as who sent it saw it
     */
    public record Waiting(
            String token, long number, String name, String caseFile, byte[] content, Instant until, String before) {

        /** Whether this is what it was compared with. */
        public boolean isOf(Seen now) {
            return now.state().equals(before);
        }
    }

    /**
     * What a case file is to be for those who see these.
     *
     * @param places for whom its records are that not everybody sees, by their ids
     * @param reasons why somebody changes what is for these
     */
    public record Decided(
            Set<Audience> audiences, CaseFile file, Map<String, Audience> places, Map<Audience, String> reasons) {

        public Decided {
            audiences = Set.copyOf(audiences);
            places = Map.copyOf(places);
            reasons = Map.copyOf(reasons);
        }
    }

    /**
     * Keeps a preview of the workbook, and tells by what it is found again.
     *
     * @param office whose it is
     */
    public Held hold(String office, String name, Seen now, byte[] content) {
        return previews.hold(office, List.of(), preview -> {
            add(preview, name, now, content);
            return true;
        });
    }

    private void add(long preview, String name, Seen now, byte[] content) {
        jdbc.update(ADD, preview, name, now.file().id(), content, now.state());
    }

    /** The number of the import that a preview became, if it did. */
    public Optional<Long> became(String token) {
        return previews.find(token).flatMap(Preview::ofImport);
    }

    /** The case file of which one waits under the token; the workbook is not read for that. */
    public Optional<String> caseFile(String token) {
        return previews.find(token)
                .flatMap(preview -> jdbc.query(CASE_FILE, (row, _) -> row.getString(1), preview.number()).stream()
                        .findFirst());
    }

    public Optional<Waiting> find(String token) {
        return previews.find(token)
                .flatMap(preview -> jdbc.query(FIND, (row, _) -> waiting(preview, row), preview.number()).stream()
                        .findFirst());
    }

    private static Waiting waiting(Preview preview, ResultSet row) throws SQLException {
        return new Waiting(
                preview.token(),
                preview.number(),
                row.getString(1),
                row.getString(2),
                row.getBytes(3),
                preview.until(),
                row.getString(4));
    }

    /**
     * Stores what was decided on, in one transaction. Whoever says yes twice is told the same number twice.
     *
     * @return nothing if the preview is there no more
     */
    public Optional<Imported> store(Waiting waiting, Decided decided) {
        return Room.forAll(() -> changes.together(() -> stored(waiting, decided)))
                .orElseGet(() -> Optional.of(new Imported.NoRoom()));
    }

    private Optional<Imported> stored(Waiting waiting, Decided decided) {
        return previews.lock(waiting.number())
                .map(became -> became > 0
                        ? new Imported.Done(became)
                        : changes.layers(waiting.caseFile())
                                .filter(now -> waiting.isOf(Seen.of(now, decided.audiences())))
                                .map(now -> storedNow(waiting, now, decided))
                                .orElseGet(() -> new Imported.Overtaken(List.of(waiting.caseFile()))));
    }

    private Imported storedNow(Waiting waiting, Layers now, Decided decided) {
        var then = now.returned(decided.audiences(), decided.file(), decided.places());
        if (!changes.withholding().lets(now, then)) {
            return new Imported.Withheld(List.of(waiting.caseFile()));
        }
        var number = changes.trail().lastImport() + 1;
        changes.put(now, then, number, decided.reasons());
        previews.became(waiting.number(), number);
        jdbc.update(EMPTY, waiting.number());
        return new Imported.Done(number);
    }

    /** Compares the same workbook with what is on record now: another preview in the place of this one. */
    public Held again(Waiting waiting, Seen now) {
        return previews.again(waiting.number(), List.of(), preview -> {
            var isWaiting = previews.lock(waiting.number())
                    .filter(became -> became == 0)
                    .isPresent();
            if (isWaiting) {
                add(preview, waiting.name(), now, waiting.content());
                withdraw(waiting.token());
            }
            return isWaiting;
        });
    }

    /** Leaves everything as it is. */
    public void withdraw(String token) {
        previews.withdraw(token);
    }
}

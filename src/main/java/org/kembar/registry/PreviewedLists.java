package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.claims.Claims;
import org.kembar.claims.Edition;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Previews.Preview;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Network lists that were previewed and wait for a yes, among the {@link Previews} of case files and for as long. What is stored is
 * what was seen: the seal of all the list claims is kept, and where cities were corrected meanwhile another preview is made.
 */
public final class PreviewedLists {

    private static final String ADD = """
            insert into registry.previewed_lists (preview, name, title, source, licence, retrieved, content, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String IS_THERE = "select 1 from registry.previewed_lists where preview = ?";

    private static final String FIND = """
            select title, source, licence, retrieved, name, content, seal
            from registry.previewed_lists
            where preview = ?
            """;

    private static final String EMPTY = "delete from registry.previewed_lists where preview = ?";

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final WaitingPreviews previews;
    private final NetworkLists lists;

    public PreviewedLists(DataSource source, Clock clock) {
        this(
                new JdbcTemplate(source),
                new Changes(source, clock),
                new WaitingPreviews(source, clock),
                new NetworkLists(source, clock));
    }

    private PreviewedLists(JdbcTemplate jdbc, Changes changes, WaitingPreviews previews, NetworkLists lists) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.previews = previews;
        this.lists = lists;
    }

    /** Those that who keeps the record of these cities may see. */
    public PreviewedLists keptBy(Set<String> cities) {
        return new PreviewedLists(jdbc, changes, previews.keptBy(cities), lists);
    }

    /** The same, done by the person with this number. */
    public PreviewedLists by(long person) {
        return new PreviewedLists(jdbc, changes.by(person), previews, lists.by(person));
    }

    /**
     * A list that waits.
     *
     * @param name under which it was sent
     * @param content the file
     * @param until when it stops waiting
     * @param seal of what it claimed when it was previewed
     */
    public record Waiting(
            String token, long number, String name, Edition edition, byte[] content, Instant until, String seal) {

        /** Whether this is what was previewed. */
        public boolean isOf(int rows, Claims claims) {
            return NetworkLists.seal(edition, rows, claims).equals(seal);
        }
    }

    /** What came of the yes. */
    public sealed interface Answered {

        /** @param number of the import */
        record Done(long number) implements Answered {}

        /** The same file is on record already. */
        record There(Listed list) implements Answered {}

        /** It would claim something else now, for cities were corrected; nothing was stored. */
        record Overtaken() implements Answered {}

        /** It was left, or pushed out by others, before the yes. */
        record Gone() implements Answered {}

        record NoRoom() implements Answered {}
    }

    /**
     * Keeps a preview of the list, and tells by what it is found again.
     *
     * @param office whose it is
     */
    public Held hold(String office, String name, Edition edition, byte[] content, int rows, Claims claims) {
        return previews.hold(office, List.of(), preview -> {
            add(preview, name, edition, content, rows, claims);
            return true;
        });
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    private void add(long preview, String name, Edition edition, byte[] content, int rows, Claims claims) {
        jdbc.update(
                ADD,
                preview,
                name,
                edition.title(),
                edition.source(),
                edition.licence().orElse(null),
                edition.retrieved(),
                content,
                NetworkLists.seal(edition, rows, claims));
    }

    /** The number of the import that a preview became, if it did. */
    public Optional<Long> became(String token) {
        return previews.find(token).flatMap(Preview::ofImport);
    }

    /** Whether one of this kind waits under the token; it is not read for that. */
    public boolean isThere(String token) {
        return previews.find(token)
                .filter(preview -> !jdbc.query(IS_THERE, (row, _) -> row.getInt(1), preview.number())
                        .isEmpty())
                .isPresent();
    }

    public Optional<Waiting> find(String token) {
        return previews.find(token)
                .flatMap(preview -> jdbc.query(FIND, (row, _) -> waiting(preview, row), preview.number()).stream()
                        .findFirst());
    }

    private static Waiting waiting(Preview preview, ResultSet row) throws SQLException {
        var content = row.getBytes(6);
        var named = ListRows.edition(row, 0, Edition.fingerprint(content));
        return new Waiting(
                preview.token(), preview.number(), row.getString(5), named, content, preview.until(), row.getString(7));
    }

    /**
     * Stores exactly what was previewed. Whoever says yes twice is told the same number twice.
     *
     * @param rows of the file
     * @param claims that the list makes now
     */
    public Answered store(Waiting waiting, int rows, Claims claims) {
        return waiting.isOf(rows, claims)
                ? Room.<Answered>forAll(() -> changes.together(() -> stored(waiting, rows, claims)))
                        .orElseGet(Answered.NoRoom::new)
                : new Answered.Overtaken();
    }

    private Answered stored(Waiting waiting, int rows, Claims claims) {
        var became = previews.lock(waiting.number());
        if (became.isEmpty()) {
            return new Answered.Gone();
        }
        if (became.get() > 0) {
            return new Answered.Done(became.get());
        }
        return lists.withFile(waiting.edition().file())
                .<Answered>map(Answered.There::new)
                .orElseGet(() -> new Answered.Done(put(waiting, rows, claims)));
    }

    private long put(Waiting waiting, int rows, Claims claims) {
        var number = lists.put(waiting.edition(), rows, claims);
        previews.became(waiting.number(), number);
        jdbc.update(EMPTY, waiting.number());
        return number;
    }

    /** Works out anew what the list claims: another preview in the place of this one. */
    public Held again(Waiting waiting, int rows, Claims claims) {
        return previews.again(waiting.number(), List.of(), preview -> {
            var isWaiting = previews.lock(waiting.number())
                    .filter(became -> became == 0)
                    .isPresent();
            if (isWaiting) {
                add(preview, waiting.name(), waiting.edition(), waiting.content(), rows, claims);
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

package org.kembar.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Document.Reading;
import org.kembar.registry.Document.Version;
import org.kembar.registry.Document.Withdrawal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents that offices keep of their partnerships. Filing one, putting another version in its place and withdrawing it are
 * changes like others, each with its entry in the trail.
 */
public final class Documents {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int SALT = 16;

    private static final String NOTE = """
            insert into registry.document_views (document, person, at, hour)
            values (:document, :person, :at, :hour)
            on conflict do nothing
            """;

    private static final String VIEWS = """
            select person, at
            from registry.document_views
            where document = :document
            order by at desc, person
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final DocumentRows rows;
    private final Changes changes;
    private final Clock clock;

    public Documents(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        rows = new DocumentRows(new JdbcTemplate(source));
        changes = new Changes(source, clock);
    }

    /**
     * A file that is to be kept.
     *
     * @param content where it lies until it is
     * @param pages what is written in it, as far as it could be read
     */
    public record Filed(
            String title,
            Optional<String> language,
            Optional<String> source,
            String name,
            String type,
            long bytes,
            String sha256,
            boolean isScanned,
            Path content,
            Reading reading,
            List<String> pages) {

        public Filed {
            pages = List.copyOf(pages);
        }

        Version version(int number, long by, Instant at) {
            return new Version(number, title, language, source, name, type, bytes, sha256, isScanned, by, at, reading);
        }
    }

    /** What came of a change. */
    public sealed interface Outcome {

        record Done(Document document) implements Outcome {}

        /** Somebody else was quicker: it, or the case file it belongs to, is no longer what it was. */
        record Overtaken() implements Outcome {}

        /** The database has no room for it. */
        record NoRoom() implements Outcome {}
    }

    /** Withdrawn ones are among them. */
    public List<Document> of(String caseFile, Set<Audience> audiences) {
        return rows.of(caseFile, audiences);
    }

    public Optional<Document> find(String id) {
        return rows.find(id);
    }

    /** What is written in a version, page by page. */
    public List<String> pages(String document, int version) {
        return rows.pages(document, version);
    }

    /** What is written on one of them. */
    public Optional<String> page(String document, int version, int page) {
        return rows.page(document, version, page);
    }

    /** How many pages of a version were read. */
    public int countPages(String document, int version) {
        return rows.countPages(document, version);
    }

    /** The bytes of a version. */
    public void copy(String document, int version, OutputStream to) throws IOException {
        rows.copy(document, version, to);
    }

    /**
     * Keeps it as a new document.
     *
     * @param of the case file as it was when it was decided for whom the document may be
     * @param side whose office files it; nothing for who acts for both
     * @param by the number of the person who files it
     */
    public Outcome file(CaseFile of, Audience audience, Optional<Side> side, Filed filed, long by) {
        var salt = HexFormat.of().formatHex(chance(SALT));
        var document =
                new Document(id(), of.id(), audience, side, List.of(filed.version(1, by, now())), Optional.empty());
        return stored(by, () -> {
            rows.put(document, salt);
            put(document, filed);
            return sealed(
                            by,
                            of,
                            () -> changes.by(by)
                                    .note(
                                            new Subject.OfDocument(document.id()),
                                            Optional.empty(),
                                            document.canonicalForm(salt)))
                    .map(_ -> document);
        });
    }

    /**
     * Puts it in the place of the last version, which is kept.
     *
     * @param seen the number of that version, as whoever sends it has seen it
     */
    public Outcome renew(String id, int seen, Filed filed, long by) {
        return stored(
                by,
                () -> change(id, seen, by, Optional.empty(), before -> {
                    var version = filed.version(seen + 1, by, now());
                    var after = with(before, version);
                    put(after, filed);
                    return after;
                }));
    }

    /** Nobody reads it any more; that it was there, and why it was withdrawn, those still see for whom it was. */
    public Outcome withdraw(String id, int seen, String reason, long by) {
        return stored(
                by,
                () -> change(id, seen, by, Optional.of(reason), before -> {
                    var withdrawal = new Withdrawal(by, now(), reason);
                    rows.withdraw(id, withdrawal);
                    return before.with(withdrawal);
                }));
    }

    /**
     * Lets others read it from now on, with all its versions.
     *
     * @param from for whom it is, as whoever moves it has seen it
     */
    public Outcome move(String id, int seen, Audience from, Audience to, String reason, long by) {
        return stored(by, () -> {
            rows.lock(id);
            if (rows.find(id).filter(document -> document.audience() == from).isEmpty()) {
                return Optional.empty();
            }
            var moved = change(id, seen, by, Optional.of(reason), before -> {
                var moving = before.with(to);
                rows.move(moving);
                return moving;
            });
            if (from != Audience.PUBLIC && from != Audience.PARTNERS) {
                moved.ifPresent(_ -> rows.sharedFromNow(id));
            }
            return moved;
        });
    }

    /** What a change makes of a document. */
    @FunctionalInterface
    private interface Making {

        Document after(Document before);
    }

    private Optional<Document> change(String id, int seen, long by, Optional<String> reason, Making making) {
        var salt = rows.lock(id);
        var before = rows.find(id)
                .filter(document -> document.withdrawal().isEmpty())
                .filter(document -> document.current().number() == seen);
        if (salt.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        var after = making.after(before.get());
        var noting = reason.map(changes.by(by)::because).orElse(changes.by(by));
        return Optional.of(noting.together(() -> {
            noting.note(
                    new Subject.OfDocument(id),
                    before.map(document -> document.canonicalForm(salt.get())),
                    after.canonicalForm(salt.get()));
            return after;
        }));
    }

    private static Document with(Document before, Version version) {
        var versions = new ArrayList<>(before.versions());
        versions.add(version);
        return before.with(versions);
    }

    private void put(Document document, Filed filed) {
        try (InputStream content = Files.newInputStream(filed.content())) {
            rows.put(document.id(), document.current(), content, filed.pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FoundLater.of(rows.jdbc()).ready(document);
    }

    /** The bytes are written before anybody else has to wait; only the sealing is done by one at a time. */
    private Outcome stored(long by, Supplier<Optional<Document>> work) {
        return Room.<Outcome>forAll(() -> changes.by(by)
                        .besides(work, Optional::isPresent)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(Outcome.Overtaken::new))
                .orElseGet(Outcome.NoRoom::new);
    }

    /** For whom it may be was decided by the sides of the case file, which by now must still be the same. */
    private Optional<CaseFile> sealed(long by, CaseFile of, Runnable sealing) {
        return changes.by(by).together(() -> {
            var now = changes.layers(of.id()).filter(layers -> layers.isBetweenTheSame(of));
            now.ifPresent(_ -> sealing.run());
            return now.map(Layers::open);
        });
    }

    /** Notes that somebody looked at a document that is not for everybody. */
    public void note(String document, long person) {
        var now = now();
        jdbc.sql(NOTE)
                .param("document", document)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("hour", now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * That somebody looked at it, once an hour at most.
     *
     * @param person by their number
     */
    public record View(long person, Instant at) {}

    /** Who looked at it, the latest first. */
    public List<View> views(String document, int most) {
        return jdbc.sql(VIEWS)
                .param("document", document)
                .param("limit", most)
                .query((row, _) -> new View(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] chance(int bytes) {
        var made = new byte[bytes];
        CHANCE.nextBytes(made);
        return made;
    }

    private static String id() {
        return CHANCE.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}

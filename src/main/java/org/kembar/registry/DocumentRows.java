package org.kembar.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kembar.casefile.Side;
import org.kembar.registry.Document.Reading;
import org.kembar.registry.Document.Version;
import org.kembar.registry.Document.Withdrawal;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents in their rows, written and read within whatever transaction there is; of a content a part at a time. */
record DocumentRows(JdbcTemplate jdbc) {

    /** So much of a content is a row. */
    private static final int PART = 1 << 20;

    private static final String SELECT = """
            select document.id, case_file, audience, withdrawn_at, withdrawn_by, withdrawn_reason,
                number, title, language, source, name, type, bytes, sha256, scanned, person, at, reading, side
            from registry.documents document
            join registry.document_versions version on version.document = document.id
            where %s
            order by document.id, number
            """;
    private static final String ONE = SELECT.formatted("document.id = ?");
    private static final String OF_FILE = SELECT.formatted("case_file = ? and audience = any (?)");
    private static final String LOCK = "select salt from registry.documents where id = ? for update";
    private static final String SALTS = "select id, salt from registry.documents order by id";
    private static final String SALTS_OF_FILE =
            "select id, salt from registry.documents where case_file = ? order by id";
    private static final String PUT =
            "insert into registry.documents (id, case_file, audience, salt, side) values (?, ?, ?, ?, ?)";
    private static final String PUT_VERSION = """
            insert into registry.document_versions (document, number, title, language, source, name, type, bytes, sha256,
                scanned, person, at, reading)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PUT_PART =
            "insert into registry.document_parts (document, number, part, content) values (?, ?, ?, ?)";
    private static final String PUT_PAGE =
            "insert into registry.document_pages (document, number, page, text) values (?, ?, ?, ?)";
    private static final String WITHDRAW =
            "update registry.documents set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where id = ?";
    private static final String MOVE = "update registry.documents set audience = ?, side = ? where id = ?";
    private static final String SHARED = """
            update registry.documents set shared_since = (select max(number) from registry.trail where document = ?)
            where id = ?
            """;
    private static final String CONTENT =
            "select content from registry.document_parts where document = ? and number = ? and part = ?";
    private static final String PAGE =
            "select text from registry.document_pages where document = ? and number = ? and page = ?";
    private static final String PAGES_WRITTEN =
            "select count(*) from registry.document_pages where document = ? and number = ?";
    private static final String PAGES =
            "select text from registry.document_pages where document = ? and number = ? order by page";

    List<Document> of(String file, Collection<Audience> audiences) {
        return documents(OF_FILE, file, audiences.stream().map(Audience::word).toArray(String[]::new));
    }

    Optional<Document> find(String id) {
        return documents(ONE, id).stream().findFirst();
    }

    private List<Document> documents(String query, Object... values) {
        var documents = new LinkedHashMap<String, Document>();
        jdbc.query(
                query,
                row -> {
                    var one = document(row);
                    documents.merge(one.id(), one, DocumentRows::together);
                },
                values);
        return List.copyOf(documents.values());
    }

    private static Document together(Document earlier, Document later) {
        var versions = new ArrayList<>(earlier.versions());
        versions.addAll(later.versions());
        return earlier.with(versions);
    }

    private static Document document(ResultSet row) throws SQLException {
        var at = Optional.ofNullable(row.getObject(4, OffsetDateTime.class));
        return new Document(
                row.getString(1),
                row.getString(2),
                AnnexRows.audience(row.getString(3)),
                Optional.ofNullable(row.getString(19)).map(DocumentRows::side),
                List.of(version(row)),
                at.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Withdrawal(row.getLong(5), at.get().toInstant(), row.getString(6))));
    }

    private static Side side(String word) {
        return Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getLong(13),
                row.getString(14),
                row.getBoolean(15),
                row.getLong(16),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                Reading.of(row.getString(18)));
    }

    /** Its salt; nobody else changes the document until the transaction ends. */
    Optional<String> lock(String id) {
        return jdbc.query(LOCK, (row, _) -> row.getString(1), id).stream().findFirst();
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    void put(Document document, String salt) {
        jdbc.update(
                PUT,
                document.id(),
                document.caseFile(),
                document.audience().word(),
                salt,
                document.side().map(Document::word).orElse(null));
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    void put(String document, Version version, InputStream content, List<String> pages) {
        jdbc.update(
                PUT_VERSION,
                document,
                version.number(),
                version.title(),
                version.language().orElse(null),
                version.source().orElse(null),
                version.name(),
                version.type(),
                version.bytes(),
                version.sha256(),
                version.isScanned(),
                version.by(),
                version.at().atOffset(ZoneOffset.UTC),
                version.reading().word());
        putContent(document, version, content);
        var number = 0;
        for (var page : pages) {
            number++;
            jdbc.update(PUT_PAGE, document, version.number(), number, page);
        }
    }

    private void putContent(String document, Version version, InputStream content) {
        try {
            var digest = sha256();
            var part = 0;
            for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                digest.update(bytes);
                jdbc.update(PUT_PART, document, version.number(), part, bytes);
                part++;
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(version.sha256())) {
                throw new IllegalStateException("The file was changed while it was stored");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void withdraw(String id, Withdrawal withdrawal) {
        jdbc.update(WITHDRAW, withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.by(), withdrawal.reason(), id);
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    void move(Document moved) {
        jdbc.update(
                MOVE, moved.audience().word(), moved.side().map(Document::word).orElse(null), moved.id());
    }

    /** From its last entry in the trail on it is of both cities. */
    void sharedFromNow(String id) {
        jdbc.update(SHARED, id, id);
    }

    Optional<String> page(String document, int version, int page) {
        return jdbc.query(PAGE, (row, _) -> row.getString(1), document, version, page).stream()
                .findFirst();
    }

    /** How many pages of the version were read. */
    int countPages(String document, int version) {
        return Objects.requireNonNull(jdbc.queryForObject(PAGES_WRITTEN, Integer.class, document, version));
    }

    List<String> pages(String document, int version) {
        return jdbc.query(PAGES, (row, _) -> row.getString(1), document, version);
    }

    void copy(String document, int version, OutputStream to) throws IOException {
        var part = 0;
        for (var found = part(document, version, part); found.isPresent(); found = part(document, version, part)) {
            to.write(found.get());
            part++;
        }
    }

    private Optional<byte[]> part(String document, int version, int part) {
        return jdbc.query(CONTENT, (row, _) -> row.getBytes(1), document, version, part).stream()
                .findFirst();
    }

    /** The hash of what is kept of one. */
    static String hash(String form) {
        return HexFormat.of().formatHex(sha256().digest(form.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is stored, by its id: what each content is, is reckoned anew. */
    Map<String, String> hashes() {
        var hashes = new LinkedHashMap<String, String>();
        var salts = new LinkedHashMap<String, String>();
        jdbc.query(SALTS, row -> {
            salts.put(row.getString(1), row.getString(2));
        });
        salts.forEach((id, salt) -> find(id).ifPresent(
                        document -> hashes.put(id, hash(asStored(document).canonicalForm(salt)))));
        return hashes;
    }

    /** One and its salt. */
    record Salted(Document document, String salt) {

        String hash() {
            return DocumentRows.hash(document.canonicalForm(salt));
        }

        /** As which it would be on record if it were for these. */
        String hashFor(Audience audience) {
            var other = new Document(
                    document.id(),
                    document.caseFile(),
                    audience,
                    document.side(),
                    document.versions(),
                    document.withdrawal());
            return DocumentRows.hash(other.canonicalForm(salt));
        }
    }

    /** All of a case file as their rows say. */
    List<Salted> salted(String file) {
        return jdbc.query(SALTS_OF_FILE, (row, _) -> List.of(row.getString(1), row.getString(2)), file).stream()
                .flatMap(one -> find(one.getFirst()).stream().map(document -> new Salted(document, one.getLast())))
                .toList();
    }

    /** With what its content is, reckoned anew. */
    Document asStored(Document document) {
        var versions = document.versions().stream()
                .map(version -> asStored(document.id(), version))
                .toList();
        return document.with(versions);
    }

    private Version asStored(String document, Version version) {
        var digest = sha256();
        var bytes = 0L;
        var part = 0;
        for (var found = part(document, version.number(), part);
                found.isPresent();
                found = part(document, version.number(), part)) {
            digest.update(found.get());
            bytes += found.get().length;
            part++;
        }
        return new Version(
                version.number(),
                version.title(),
                version.language(),
                version.source(),
                version.name(),
                version.type(),
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                version.isScanned(),
                version.by(),
                version.at(),
                version.reading());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package org.kembar.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kembar.notation.Notation;
import org.kembar.seeking.Findable;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Findable.Said;
import org.kembar.seeking.Findables;
import org.kembar.seeking.Lexemes;
import org.springframework.jdbc.core.JdbcTemplate;

/** By what words things are found, in rows of their own, written within whatever transaction there is; {@link #end} at its end. */
final class WordRows {

    private static final String SEALS = """
            select case_file, kind, id, page, piece, audience, seal
            from registry.found_by_word
            where case_file = any (?) and kind <> 'document'
            """;

    private static final String ADD = """
            insert into registry.found_by_word (case_file, kind, id, page, piece, audience, seal, words)
            select case_file, kind, id, page, piece, audience, seal, %s
            from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[])
                as new (case_file, kind, id, page, piece, audience, seal, words)
            """;

    private static final String STEMMING = "registry.with_stems(words::tsvector)";
    private static final String STEMMED = "words::tsvector";

    private static final String STEMS = """
            select registry.with_stems(words::tsvector)::text
            from unnest(?::text[]) with ordinality as asked (words, place)
            order by place
            """;

    private static final String REMOVE = """
            with gone as (
                delete from registry.found_by_word had
                using unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[])
                    as gone (case_file, kind, id, page, piece)
                where had.case_file = gone.case_file and had.kind = gone.kind and had.id = gone.id
                    and had.page = gone.page and had.piece = gone.piece
                returning had.audience, had.words)
            """;

    private static final String REMOVE_FILES = """
            with gone as (delete from registry.found_by_word where case_file = any (?) returning audience, words)
            """;

    private static final String REMOVE_DOCUMENT = """
            with gone as (
                delete from registry.found_by_word
                where case_file = ? and kind = 'document' and id = ?
                returning audience, words)
            """;

    private static final String THEIR_WORDS = """
            select distinct word.lexeme
            from gone
            cross join unnest(gone.words) as word (lexeme, positions, weights)
            where gone.audience = 'public' and word.lexeme ~ '^[a-z]{4,30}$'
            """;

    private static final String USE =
            "insert into registry.words_in_use select unnest(?::text[]) on conflict do nothing";

    private static final String USE_NO_MORE = """
            delete from registry.words_in_use used
            where word = any (?)
                and not exists (
                    select from registry.found_by_word still
                    where still.audience = 'public' and still.words @@ used.word::tsquery)
            """;

    /** Pages of a document. */
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;

    /** Words of public rows that are there no more. */
    private final Set<String> gone = new HashSet<>();

    WordRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Key(String caseFile, String kind, String id, int page, int piece) {}

    /** @param seal of what it says, which all pieces of the same share */
    record Row(Key key, Audience audience, String seal, String tsvector, Set<String> words) {}

    /** Something that is to be found, before it is taken apart into its words, which is most of the work. */
    private record Whole(String caseFile, Audience audience, Findable findable, int page, List<Said> around) {

        /** The same as long as it says the same. */
        String seal() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                update(digest, audience.word());
                findable.said().forEach(one -> update(digest, (one.isItsName() ? "A" : "") + " " + one.text()));
                update(digest, "");
                around.forEach(one -> update(digest, one.text()));
                return HexFormat.of().formatHex(digest.digest(), 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        private static void update(MessageDigest digest, String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }

        Key key(int piece) {
            return new Key(caseFile, word(findable.kind()), findable.id(), page, piece);
        }

        List<Row> rows() {
            var seal = seal();
            var pieces = Lexemes.of(findable.said(), findable.kind() == Kind.PARTNERSHIP ? List.of() : around);
            return IntStream.range(0, pieces.size())
                    .mapToObj(i -> new Row(
                            key(i),
                            audience,
                            seal,
                            pieces.get(i).tsvector(),
                            pieces.get(i).words()))
                    .toList();
        }
    }

    /**
     * A document that has been taken apart into its words, which takes a while, before anybody else has to wait.
     *
     * @param around what its partnership was called then
     * @param words of the rows, each with its stems
     */
    record Ready(List<Said> around, List<Row> rows, List<String> words) {}

    /** Makes the rows what these say now; only what says something else than before is written. */
    void put(Collection<Layers> files) {
        var ids = files.stream().map(layers -> layers.open().id()).toArray(String[]::new);
        var were = new LinkedHashMap<Key, String>();
        jdbc.query(
                SEALS,
                row -> {
                    var key =
                            new Key(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
                    were.put(key, row.getString(7));
                },
                (Object) ids);
        var come = new ArrayList<Row>();
        var renamed = new ArrayList<Layers>();
        for (var layers : files) {
            for (var whole : wholes(layers)) {
                if (isAsItWas(whole, were)) {
                    for (var piece = 0; were.containsKey(whole.key(piece)); piece++) {
                        were.remove(whole.key(piece));
                    }
                } else {
                    come.addAll(whole.rows());
                    if (whole.findable().kind() == Kind.PARTNERSHIP && were.containsKey(whole.key(0))) {
                        renamed.add(layers);
                    }
                }
            }
        }
        remove(REMOVE, keys(List.copyOf(were.keySet())));
        add(come, texts(come, Row::tsvector), STEMMING);
        renamed.forEach(layers -> putDocuments(layers.open().id()));
    }

    private static boolean isAsItWas(Whole whole, Map<Key, String> were) {
        return whole.seal().equals(were.get(whole.key(0)));
    }

    /** Of case files that are to be there no more. */
    void remove(Collection<String> caseFiles) {
        remove(REMOVE_FILES, (Object) caseFiles.toArray(String[]::new));
    }

    /** The documents of a partnership, with what it is called now. */
    void putDocuments(String caseFile) {
        new DocumentRows(jdbc)
                .of(caseFile, List.of(Audience.values()))
                .forEach(document -> put(document, around(caseFile)));
    }

    /** A document, with what stands in its last version; of one that is withdrawn nothing. */
    void put(Document document) {
        put(document, around(document.caseFile()));
    }

    private List<Said> around(String caseFile) {
        return new FileRows(jdbc)
                .find(caseFile)
                .map(file -> new Findables(file).partnership().said())
                .orElse(List.of());
    }

    private void put(Document document, List<Said> around) {
        remove(REMOVE_DOCUMENT, document.caseFile(), document.id());
        var come = document.withdrawal().isPresent() ? List.<Row>of() : rows(document, around);
        add(come, texts(come, Row::tsvector), STEMMING);
    }

    Ready ready(Document document) {
        var around = around(document.caseFile());
        var rows = rows(document, around);
        var words = new ArrayList<String>();
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            words.addAll(jdbc.query(STEMS, (row, _) -> row.getString(1), (Object) texts(some, Row::tsvector)));
        }
        return new Ready(around, rows, words);
    }

    /** The same, if the partnership is called as it was then. */
    void put(Document document, Ready ready) {
        var around = around(document.caseFile());
        if (around.equals(ready.around())) {
            remove(REMOVE_DOCUMENT, document.caseFile(), document.id());
            add(ready.rows(), ready.words().toArray(String[]::new), STEMMED);
        } else {
            put(document, around);
        }
    }

    private void add(List<Row> come, String[] tsvectors, String asTheyAre) {
        if (!come.isEmpty()) {
            var words = new HashSet<String>();
            come.stream().filter(row -> row.audience() == Audience.PUBLIC).forEach(row -> words.addAll(row.words()));
            var keys = keys(come.stream().map(Row::key).toList());
            var values = new ArrayList<>(List.of(keys));
            values.add(texts(come, row -> row.audience().word()));
            values.add(texts(come, Row::seal));
            values.add(tsvectors);
            jdbc.update(ADD.formatted(asTheyAre), values.toArray());
            jdbc.update(USE, (Object) words.stream().sorted().toArray(String[]::new));
            gone.removeAll(words);
        }
    }

    private void remove(String statement, Object... values) {
        gone.addAll(jdbc.query(statement + THEIR_WORDS, (row, _) -> row.getString(1), values));
    }

    /** Words that stand nowhere public any more nobody can have meant; looked for once for all that was changed. */
    void end() {
        if (!gone.isEmpty()) {
            jdbc.update(USE_NO_MORE, (Object) gone.stream().sorted().toArray(String[]::new));
            gone.clear();
        }
    }

    private static Object[] keys(List<Key> keys) {
        return new Object[] {
            texts(keys, Key::caseFile),
            texts(keys, Key::kind),
            texts(keys, Key::id),
            keys.stream().map(Key::page).toArray(Integer[]::new),
            keys.stream().map(Key::piece).toArray(Integer[]::new)
        };
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static List<Whole> wholes(Layers layers) {
        var wholes = new ArrayList<Whole>();
        var id = layers.open().id();
        var open = new Findables(layers.open());
        var around = open.partnership().said();
        for (var audience : Audience.values()) {
            var annex = layers.annex(audience);
            if (audience == Audience.PUBLIC) {
                open.all().forEach(one -> wholes.add(new Whole(id, audience, one, 0, around)));
            } else if (!annex.isEmpty()) {
                // As those see it who see the least of all for whom it is.
                var own = annex.given();
                new Findables(layers.seen(audience.seeing()))
                        .all().stream()
                                .filter(one -> one.kind() != Kind.PARTNERSHIP && own.contains(one.id()))
                                .forEach(one -> wholes.add(new Whole(id, audience, one, 0, around)));
            }
        }
        return wholes;
    }

    private List<Row> rows(Document document, List<Said> around) {
        var version = document.current();
        var name = new Said(version.title(), version.language(), true);
        var called = new Findable(Kind.DOCUMENT, document.id(), List.of(name));
        var rows = new ArrayList<>(new Whole(document.caseFile(), document.audience(), called, 0, around).rows());
        var beside = new ArrayList<>(around);
        beside.add(name);
        var page = 0;
        for (var text : new DocumentRows(jdbc).pages(document.id(), version.number())) {
            page++;
            var said = new Said(text, version.language(), false);
            var one = new Findable(Kind.DOCUMENT, document.id(), List.of(said));
            rows.addAll(new Whole(document.caseFile(), document.audience(), one, page, beside).rows());
        }
        return rows;
    }

    static String word(Kind kind) {
        return Notation.word(kind);
    }
}

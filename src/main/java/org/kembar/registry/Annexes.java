package org.kembar.registry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Case files together with what stands beside them for some to see. It is written down who looked at that, so nobody reads it
 * without a name.
 */
public final class Annexes {

    private static final String STATES = """
            select case_file, encode(sha256(convert_to(string_agg(audience || form, '' order by audience), 'UTF8')), 'hex')
            from registry.annexes
            where case_file = any (:ids)
            group by case_file
            """;

    private static final String CHANGES = """
            select done.number, done.at, done.person, done.audience, done.import, done.deed, reason,
                exists (select from registry.trail where import = done.import and deed = 'undone')
            from registry.trail done
            where annex = :id and audience = any (:audiences)
            order by number desc
            limit :limit
            """;

    private static final String TOUCHED = """
            select coalesce(audience, 'public')
            from registry.trail
            where import = :import and (case_file = :id or annex = :id)
            """;

    private static final String LAST = """
            select coalesce(max(number), 0)
            from registry.trail
            where case_file = :id or (annex = :id and audience = any (:audiences))
            """;

    private static final String BESIDE =
            "select annex from registry.trail where import = :import and annex is not null limit 1";

    private static final String OF_OTHERS = """
            select exists (
                select
                from registry.trail
                where import = :import and coalesce(case_file, annex) <> :id)
            """;

    private static final String BOUNDS = """
            select min(number), max(number), min(at),
                min(reason) filter (where coalesce(audience, 'public') = any (:audiences))
            from registry.trail
            where import = :import and deed <> 'undone' and (case_file = :id or annex = :id)
            having count(*) > 0
            """;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final AnnexViews looks;
    private final PastLayers past;

    public Annexes(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        changes = new Changes(source, clock);
        looks = new AnnexViews(jdbc, clock);
        past = new PastLayers(jdbc, changes);
    }

    /**
     * A case file as somebody sees it.
     *
     * @param file with what stands beside it
     * @param notPublic for whom the records are that not everybody sees, by their ids and those of their parts
     */
    public record Seen(CaseFile file, Map<String, Audience> notPublic) {

        /** As these see it. */
        static Seen of(Layers layers, Set<Audience> audiences) {
            var notPublic = new HashMap<String, Audience>();
            for (var audience : Audience.OF_ANNEXES) {
                if (audiences.contains(audience)) {
                    layers.annex(audience).given().forEach(one -> notPublic.put(one, audience));
                }
            }
            return new Seen(layers.seen(audiences), Map.copyOf(notPublic));
        }

        public Audience audience(String id) {
            return notPublic.getOrDefault(id, Audience.PUBLIC);
        }

        /** By which it is known whether it is still the same, and for the same people. */
        public String state() {
            var hash = CanonicalForm.sha256(file);
            return notPublic.isEmpty()
                    ? hash
                    : CanonicalForm.sha256((hash + new TreeMap<>(notPublic)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The case file for somebody who sees these. It is noted that they looked.
     *
     * @param person the number of whoever looks
     */
    public Optional<Seen> look(long person, String id, Set<Audience> audiences) {
        return changes.read(() -> changes.layers(id)).map(layers -> {
            looks.note(person, id, layers, audiences);
            return Seen.of(layers, audiences);
        });
    }

    /** The last entry of the trail by which something of it changed that these see; by it one finds again how it was. */
    public long lastEntry(String id, Set<Audience> audiences) {
        return jdbc.sql(LAST)
                .param("id", id)
                .param("audiences", words(audiences))
                .query(Long.class)
                .single();
    }

    /** The case file as these saw it after an entry of the trail; nothing where it is not known any more. It is noted that somebody looks. */
    public Optional<Seen> asItWas(long person, String id, long entry, Set<Audience> audiences) {
        return changes.read(() -> past.asOf(id, entry)).map(layers -> {
            looks.note(person, id, layers, audiences);
            return Seen.of(layers, audiences);
        });
    }

    /**
     * The same for work that is done in somebody's name and of which they are shown nothing that not everybody sees; it is not noted that
     * they looked.
     */
    public Optional<Seen> unseen(String id, Set<Audience> audiences) {
        return changes.read(() -> changes.layers(id)).map(layers -> new Seen(layers.seen(audiences), Map.of()));
    }

    /** For each of the case files that have annexes something that changes with any of them. */
    public Map<String, String> states(Collection<String> ids) {
        var states = new HashMap<String, String>();
        jdbc.sql(STATES).param("ids", ids.toArray(String[]::new)).query(row -> {
            states.put(row.getString(1), row.getString(2));
        });
        return states;
    }

    /**
     * That somebody looked at an annex, once an hour at most.
     *
     * @param person by their number
     */
    public record View(long person, Audience audience, Instant at) {}

    /** Who looked at those of its annexes that are for these, the latest first. */
    public List<View> views(String id, Collection<Audience> audiences, int most) {
        return looks.views(id, audiences, most);
    }

    private static String[] words(Collection<Audience> audiences) {
        return audiences.stream().map(Audience::word).toArray(String[]::new);
    }

    /**
     * That an annex became another.
     *
     * @param by the number of the person who did it, if one was signed in
     * @param ofImport by which it can be taken back
     * @param reason why more were to see something
     * @param isUndone whether the import was taken back
     */
    public record ChangeOfAnnex(
            long entry,
            Instant at,
            Optional<Long> by,
            Audience audience,
            long ofImport,
            Deed deed,
            Optional<String> reason,
            boolean isUndone) {}

    /** What was done to those of its annexes that are for these, the latest first. */
    public List<ChangeOfAnnex> changes(String id, Collection<Audience> audiences, int most) {
        return jdbc.sql(CHANGES)
                .param("id", id)
                .param("audiences", words(audiences))
                .param("limit", most)
                .query((row, _) -> new ChangeOfAnnex(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.of(row.getLong(3)).filter(number -> number > 0),
                        AnnexRows.audience(row.getString(4)),
                        row.getLong(5),
                        Deed.of(row.getString(6)),
                        Optional.ofNullable(row.getString(7)),
                        row.getBoolean(8)))
                .list();
    }

    /** Whose records of this partnership the import changed; nobody's if it was about none of it. */
    public Set<Audience> touchedBy(long ofImport, String id) {
        var touched = EnumSet.noneOf(Audience.class);
        jdbc.sql(TOUCHED).param("import", ofImport).param("id", id).query(row -> {
            touched.add(Audience.of(row.getString(1)).orElseThrow());
        });
        return touched;
    }

    /** The case file beside which an import changed something that not everybody sees. */
    public Optional<String> besideWhich(long ofImport) {
        return jdbc.sql(BESIDE).param("import", ofImport).query(String.class).optional();
    }

    /** Whether an import changed other partnerships as well. */
    public boolean isOfOthers(long ofImport, String id) {
        return jdbc.sql(OF_OTHERS)
                .param("import", ofImport)
                .param("id", id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private record Bounds(long first, long last, Instant at, Optional<String> reason) {}

    /** What the import made of a case file as those see it who see these; nothing if it was about none of it. */
    public Optional<PastImports.ChangeOf> change(long ofImport, String id, Set<Audience> audiences) {
        if (touchedBy(ofImport, id).stream().noneMatch(audiences::contains)) {
            return Optional.empty();
        }
        return changes.read(() -> jdbc.sql(BOUNDS)
                .param("import", ofImport)
                .param("id", id)
                .param("audiences", words(audiences))
                .query((row, _) -> new Bounds(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(4))))
                .optional()
                .flatMap(bounds -> past.asOf(id, bounds.first() - 1)
                        .flatMap(before -> past.asOf(id, bounds.last())
                                .map(after -> new PastImports.ChangeOf(
                                        before.seen(audiences),
                                        after.seen(audiences),
                                        bounds.at(),
                                        bounds.reason())))));
    }
}

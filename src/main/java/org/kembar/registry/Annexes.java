package org.kembar.registry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Case files together with what stands beside them for some to see. It is written down who looked at that, so nobody reads it
 * without a name.
 */
public final class Annexes {

    private static final String NOTE = """
            insert into registry.annex_views (case_file, audience, person, at, hour)
            values (:id, :audience, :person, :at, :hour)
            on conflict do nothing
            """;

    private static final String STATES = """
            select case_file, encode(sha256(convert_to(string_agg(audience || form, '' order by audience), 'UTF8')), 'hex')
            from registry.annexes
            where case_file = any (:ids)
            group by case_file
            """;

    private static final String VIEWS = """
            select person, audience, at
            from registry.annex_views
            where case_file = :id and audience = any (:audiences)
            order by at desc, person, audience
            limit :limit
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

    /** What comes next keeps what was there before it; where it keeps nothing there was nothing. */
    private static final String NEXT_KEPT = """
            select number, form
            from registry.trail
            left join registry.versions on entry = number
            where %s and number > :after
            order by number
            limit 1
            """;

    private static final String NEXT_OF_FILE = NEXT_KEPT.formatted("case_file = :id");
    private static final String NEXT_OF_ANNEX = NEXT_KEPT.formatted("annex = :id and audience = :audience");

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    public Annexes(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        changes = new Changes(source, clock);
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
            note(person, id, layers, audiences);
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
        return changes.read(() -> asOf(id, entry)).map(layers -> {
            note(person, id, layers, audiences);
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

    private void note(long person, String id, Layers layers, Set<Audience> audiences) {
        Audience.OF_ANNEXES.stream()
                .filter(audience ->
                        audiences.contains(audience) && !layers.annex(audience).isEmpty())
                .forEach(audience -> note(person, id, audience));
    }

    private void note(long person, String id, Audience audience) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(NOTE)
                .param("id", id)
                .param("audience", audience.word())
                .param("person", person)
                .param("at", time(now))
                .param("hour", time(now.truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /**
     * That somebody looked at an annex, once an hour at most.
     *
     * @param person by their number
     */
    public record View(long person, Audience audience, Instant at) {}

    /** Who looked at those of its annexes that are for these, the latest first. */
    public List<View> views(String id, Collection<Audience> audiences, int most) {
        return jdbc.sql(VIEWS)
                .param("id", id)
                .param("audiences", words(audiences))
                .param("limit", most)
                .query((row, _) -> new View(
                        row.getLong(1),
                        AnnexRows.audience(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
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
                .flatMap(bounds -> asOf(id, bounds.first() - 1)
                        .flatMap(before -> asOf(id, bounds.last())
                                .map(after -> new PastImports.ChangeOf(
                                        before.seen(audiences),
                                        after.seen(audiences),
                                        bounds.at(),
                                        bounds.reason())))));
    }

    /** As it all was after an entry of the trail. */
    private Optional<Layers> asOf(String id, long entry) {
        var annexes = new EnumMap<Audience, Annex>(Audience.class);
        for (var audience : Audience.OF_ANNEXES) {
            kept(
                            audience,
                            id,
                            entry,
                            () -> changes.annexes().annex(id, audience).map(Annex::kept))
                    .flatMap(Annex::readKept)
                    .ifPresent(annex -> annexes.put(audience, annex));
        }
        return kept(Audience.PUBLIC, id, entry, () -> changes.now(id).map(Notation::kept))
                .flatMap(Notation::readKept)
                .map(open -> new Layers(open, annexes));
    }

    private record Next(Optional<String> form) {}

    private Optional<String> kept(Audience audience, String id, long entry, Supplier<Optional<String>> now) {
        var next = audience == Audience.PUBLIC
                ? jdbc.sql(NEXT_OF_FILE)
                : jdbc.sql(NEXT_OF_ANNEX).param("audience", audience.word());
        return next.param("id", id)
                .param("after", entry)
                .query((row, _) -> new Next(Optional.ofNullable(row.getString(2))))
                .optional()
                .map(Next::form)
                .orElseGet(() -> now.get());
    }
}

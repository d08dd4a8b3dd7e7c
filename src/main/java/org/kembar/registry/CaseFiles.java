package org.kembar.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.rows.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The case files of a registry, each whole: what was stored comes back with the same canonical hash. Reading asks every
 * table once, for one case file or for all; for certain ones in a single exchange with the database, and in one more to
 * see which of them have been read before.
 */
public final class CaseFiles {

    private final DataSource source;
    private final Changes changes;
    private final KnownFiles known;

    /** @param clock by which the audit trail tells when something was stored */
    public CaseFiles(DataSource source, Clock clock) {
        this.source = source;
        changes = new Changes(source, clock);
        known = new KnownFiles(source);
    }

    /** Where to find which of them are meant. */
    public Portfolio portfolio() {
        return new Portfolio(source);
    }

    /** Where to find which of their agreements end. */
    public EndingAgreements endings() {
        return new EndingAgreements(source);
    }

    /** Where to find those of a city. */
    public PartnershipsByCity byCity() {
        return new PartnershipsByCity(source);
    }

    /** The office's corrections of cities. */
    public CityCorrections cityCorrections() {
        return new CityCorrections(source, changes);
    }

    /**
     * Stores the case file whole, in the place of the one with the same id if there is one, or not at all. Where that one says
     * the same, nothing is done.
     */
    public void store(CaseFile file) {
        store(List.of(file));
    }

    /**
     * Stores all of them, each as {@link #store(CaseFile)} does, or none.
     *
     * @param files no two with the same id
     */
    public void store(List<CaseFile> files) {
        changes.together(() -> {
            changes.put(files, Optional.empty());
            return files;
        });
    }

    public Optional<CaseFile> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that are there of the case files asked for, in the order of their ids; what has not changed is not read again. */
    public List<CaseFile> find(Collection<String> ids) {
        return known.stored(ids).stream().map(Stored::file).toList();
    }

    /**
     * A case file as it is stored.
     *
     * @param hash its canonical hash, as the trail has it; none if it is older than the trail
     */
    public record Stored(CaseFile file, Optional<String> hash) {}

    /** As {@link #find(Collection)}, each with its hash. */
    public List<Stored> stored(Collection<String> ids) {
        return known.stored(ids);
    }

    /** The canonical hashes of those of the case files that the trail knows, by their ids. */
    public Map<String, String> hashes(Collection<String> ids) {
        return known.hashes(ids);
    }

    /** The case file as it was at some time, by its canonical hash then; nothing if it never was so while the trail was kept. */
    public Optional<CaseFile> asItWas(String id, String hash) {
        var now = find(id).filter(file -> CanonicalForm.sha256(file).equals(hash));
        return now.isPresent()
                ? now
                : JdbcClient.create(source)
                        .sql("""
                                select form
                                from registry.trail
                                join registry.versions on entry = number
                                where case_file = :id and before = :hash
                                order by number desc
                                limit 1
                                """)
                        .param("id", id)
                        .param("hash", hash)
                        .query((row, _) -> row.getString(1))
                        .optional()
                        .flatMap(Notation::readKept);
    }

    private record LastEntry(Instant at, Deed deed, Optional<String> before) {}

    /**
     * When the case file was changed here last, other than by a file that took its place and says itself when it was compiled; nothing
     * if it is as it was taken in or begun.
     */
    public Optional<Instant> changedHere(CaseFile file) {
        return JdbcClient.create(source)
                .sql("""
                        select at, deed, form
                        from registry.trail
                        left join registry.versions on entry = number
                        where case_file = :id
                        order by number desc
                        limit 1
                        """)
                .param("id", file.id())
                .query((row, _) -> new LastEntry(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Deed.of(row.getString(2)),
                        Optional.ofNullable(row.getString(3))))
                .optional()
                .filter(last -> switch (last.deed()) {
                    case STORED -> false;
                    case UNDONE -> true;
                    case REPLACED ->
                        last.before()
                                .flatMap(Notation::readKept)
                                .filter(before -> before.compiled().equals(file.compiled()))
                                .isPresent();
                })
                .map(LastEntry::at);
    }

    /**
     * What the registry holds, as a word: the hash of the last entry of the trail, which seals every change before it. As long
     * as it is the same, so is every case file, and everything else on record. Empty while nothing was ever stored.
     */
    public String state() {
        return JdbcClient.create(source)
                .sql("select hash from registry.trail order by number desc limit 1")
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /**
     * All case files as they were at one moment, in the order of their ids, read while they are taken: however many
     * there are, few are in memory. Holds a connection until it is closed or has come to its end.
     */
    public Stream<CaseFile> all() {
        return Cursors.over(source, Optional.empty());
    }

    /**
     * The next ids in their order.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ids(String after, int limit) {
        return JdbcClient.create(source)
                .sql("""
                        select id
                        from registry.case_files
                        where id > :after
                        order by id
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

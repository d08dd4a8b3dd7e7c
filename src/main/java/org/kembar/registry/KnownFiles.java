package org.kembar.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.CaseFiles.Stored;
import org.kembar.rows.Cursors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Case files that have been read, as many as there is room for. Each is known by its canonical hash, which the last entry of
 * the trail gives: so one query tells, whoever has changed what meanwhile, which of them are still what is stored.
 */
final class KnownFiles {

    /** A fact with its quotation takes about a kilobyte. */
    private static final long MOST_FACTS = 30_000;

    /** Case files older than the trail have no entry until they are first changed; they are read each time. */
    private static final String HASHES = """
            select last.case_file, last.after
            from unnest(?) wanted (id)
            cross join lateral (
                select case_file, after
                from registry.trail
                where case_file = wanted.id
                order by number desc
                limit 1) last
            where last.after is not null
            """;

    private final Cache<String, CaseFile> byHash = Caffeine.newBuilder()
            .maximumWeight(MOST_FACTS)
            .<String, CaseFile>weigher(
                    (_, file) -> file.facts().size() + file.sources().size())
            .build();

    private final DataSource source;
    private final JdbcTemplate jdbc;

    KnownFiles(DataSource source) {
        this.source = source;
        jdbc = new JdbcTemplate(source);
    }

    /** In the order of their ids. */
    List<Stored> stored(Collection<String> ids) {
        var hashes = hashes(ids);
        var found = new ArrayList<Stored>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            var hash = Optional.ofNullable(hashes.get(id));
            hash.flatMap(is -> Optional.ofNullable(byHash.getIfPresent(is)))
                    .ifPresentOrElse(file -> found.add(new Stored(file, hash)), () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            found.addAll(read(unknown));
        }
        found.sort(Comparator.comparing(stored -> stored.file().id()));
        return found;
    }

    private List<Stored> read(List<String> ids) {
        var hashes = new HashMap<String, String>();
        // In the snapshot of the reading: what is kept under a hash must be what the hash was made of.
        try (var files = Cursors.over(source, Optional.of(ids), connection -> hashes.putAll(hashes(connection, ids)))) {
            var read = files.map(file -> new Stored(file, Optional.ofNullable(hashes.get(file.id()))))
                    .toList();
            read.forEach(stored -> stored.hash().ifPresent(hash -> byHash.put(hash, stored.file())));
            return read;
        }
    }

    Map<String, String> hashes(Collection<String> ids) {
        return Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<Map<String, String>>) connection -> hashes(connection, ids)));
    }

    private static Map<String, String> hashes(Connection connection, Collection<String> ids) throws SQLException {
        try (var query = connection.prepareStatement(HASHES)) {
            query.setArray(1, connection.createArrayOf("text", ids.toArray()));
            var rows = query.executeQuery();
            var hashes = new HashMap<String, String>();
            while (rows.next()) {
                hashes.put(rows.getString(1), rows.getString(2));
            }
            return hashes;
        }
    }
}

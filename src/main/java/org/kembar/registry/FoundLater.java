package org.kembar.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.CaseFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has changed, to be found by its words once it ends: only then does everything stand where it belongs, and all of
 * a case file that was changed in several steps is looked through once.
 */
final class FoundLater implements TransactionSynchronization {

    /** So many case files are looked through together. */
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final Map<String, Optional<CaseFile>> files = new LinkedHashMap<>();
    private final Set<String> documents = new LinkedHashSet<>();

    private FoundLater(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the transaction there is. */
    static FoundLater of(JdbcTemplate jdbc) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(FoundLater.class::isInstance)
                .map(FoundLater.class::cast)
                .filter(later -> Objects.equals(later.jdbc.getDataSource(), jdbc.getDataSource()))
                .findFirst()
                .orElseGet(() -> {
                    var later = new FoundLater(jdbc);
                    TransactionSynchronizationManager.registerSynchronization(later);
                    return later;
                });
    }

    void file(CaseFile file) {
        files.put(file.id(), Optional.of(file));
    }

    /** Something beside it was changed. */
    void file(String id) {
        files.putIfAbsent(id, Optional.empty());
    }

    /** It is about to be there no more. */
    void gone(String id) {
        files.remove(id);
        new WordRows(jdbc).remove(id);
    }

    void document(String id) {
        documents.add(id);
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        var rows = new WordRows(jdbc);
        var ids = List.copyOf(files.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            rows.put(layers(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        for (var document : documents) {
            new DocumentRows(jdbc).find(document).ifPresent(rows::put);
        }
    }

    private List<Layers> layers(List<String> ids) {
        var annexes = new AnnexRows(jdbc);
        var with = Set.copyOf(annexes.among(ids));
        var layers = new ArrayList<Layers>();
        for (var id : ids) {
            var file = files.getOrDefault(id, Optional.empty()).or(() -> new FileRows(jdbc).find(id));
            file.map(open -> new Layers(open, with.contains(id) ? annexes.of(id) : Map.of()))
                    .ifPresent(layers::add);
        }
        return layers;
    }
}

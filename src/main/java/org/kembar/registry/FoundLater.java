package org.kembar.registry;

import java.util.Collection;
import java.util.HashMap;
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
    private final WordRows rows;
    private final Map<String, Optional<CaseFile>> files = new LinkedHashMap<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Map<String, WordRows.Ready> ready = new HashMap<>();

    private FoundLater(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        rows = new WordRows(jdbc);
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

    /** They are about to be there no more. */
    void gone(Collection<String> ids) {
        files.keySet().removeAll(ids);
        rows.remove(ids);
    }

    void document(String id) {
        documents.add(id);
    }

    /** It is about to be changed so, when it is its turn. */
    void ready(Document document) {
        ready.put(document.id(), rows.ready(document));
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        var ids = List.copyOf(files.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            rows.put(layers(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        for (var document : documents) {
            new DocumentRows(jdbc).find(document).ifPresent(this::put);
        }
        rows.end();
    }

    private void put(Document document) {
        Optional.ofNullable(ready.get(document.id()))
                .filter(_ -> document.withdrawal().isEmpty())
                .ifPresentOrElse(one -> rows.put(document, one), () -> rows.put(document));
    }

    private List<Layers> layers(List<String> ids) {
        var unread = ids.stream()
                .filter(id -> files.getOrDefault(id, Optional.empty()).isEmpty())
                .toList();
        var read = unread.isEmpty() ? Map.<String, Layers>of() : new FileRows(jdbc).layers(unread);
        var annexes = new AnnexRows(jdbc).of(ids);
        return ids.stream()
                .flatMap(id -> files
                        .getOrDefault(id, Optional.empty())
                        .map(open -> new Layers(open, annexes.getOrDefault(id, Map.of())))
                        .or(() -> Optional.ofNullable(read.get(id)))
                        .stream())
                .toList();
    }
}

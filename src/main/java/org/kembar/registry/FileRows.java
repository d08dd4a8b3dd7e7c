package org.kembar.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.rows.ChangedRows;
import org.kembar.rows.Cursors;
import org.kembar.rows.Layout;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files in the rows of all their tables, written within whatever transaction there is; and with them by what they are found. */
record FileRows(JdbcTemplate jdbc) {

    private static final String FORGET = "delete from registry.entries where case_file = any (?)";
    private static final String FIND = "call registry.find_anew(?)";
    private static final String LEAVE = "delete from registry.case_files where id = any (?)";
    private static final String THERE = "select id from registry.case_files where id = any (?)";
    private static final String TO_BE_HAD =
            "select id from registry.case_files where id = any (?) order by id for update skip locked";

    /** The case file as it is now. */
    Optional<CaseFile> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that are there, as they are now. */
    List<CaseFile> find(Collection<String> ids) {
        var there = jdbc.query(THERE, (row, _) -> row.getString(1), array(ids));
        return there.isEmpty()
                ? List.of()
                : Objects.requireNonNull(jdbc.execute(
                        (ConnectionCallback<List<CaseFile>>) connection -> Cursors.among(connection, there)));
    }

    /** The same, by their ids. */
    Map<String, CaseFile> byId(Collection<String> ids) {
        return find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** The same with its annexes. */
    Optional<Layers> layers(String id) {
        return find(id).map(file -> new Layers(file, new AnnexRows(jdbc).of(id)));
    }

    /** Those that are there of the case files, with their annexes, by their ids. */
    Map<String, Layers> layers(Collection<String> ids) {
        var annexes = new AnnexRows(jdbc).of(ids);
        var layers = new LinkedHashMap<String, Layers>();
        find(ids).forEach(file -> layers.put(file.id(), new Layers(file, annexes.getOrDefault(file.id(), Map.of()))));
        return layers;
    }

    /** Those of the case files that nobody else has; nobody else gets them before the end. */
    Set<String> had(Collection<String> ids) {
        return Set.copyOf(jdbc.query(TO_BE_HAD, (row, _) -> row.getString(1), array(ids)));
    }

    private static Object array(Collection<String> ids) {
        return ids.toArray(String[]::new);
    }

    /** Takes them off the record. */
    void leave(List<String> ids) {
        clear(ids);
        jdbc.update(FIND, array(ids));
        FoundLater.of(jdbc).gone(ids);
        jdbc.update(LEAVE, array(ids));
    }

    /**
     * Puts each in the place of the one with the same id.
     *
     * @param before those that are there now, by their ids
     */
    void write(Map<String, CaseFile> before, List<CaseFile> files) {
        ChangedRows.between(before, files)
                .batches()
                .forEach(batch -> jdbc.batchUpdate(batch.statement(), batch.rows()));
        jdbc.update(FIND, array(files.stream().map(CaseFile::id).toList()));
        files.forEach(FoundLater.of(jdbc)::file);
    }

    private void clear(List<String> ids) {
        jdbc.update(FORGET, array(ids));
        Layout.TABLES.forEach(table -> jdbc.update(table.delete(), array(ids)));
    }
}

package org.kembar.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.rows.Cursors;
import org.kembar.rows.Layout;
import org.kembar.rows.NewRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files in the rows of all their tables, written within whatever transaction there is; and with them by what they are found. */
record FileRows(JdbcTemplate jdbc) implements OnRecord {

    private static final String FORGET = "delete from registry.entries where case_file = any (?)";
    private static final String ENTER = "insert into registry.entries (case_file, id, kind) values (?, ?, ?)";
    private static final String FIND = "call registry.find_anew(?)";
    private static final String LEAVE = "delete from registry.case_files where id = ?";
    private static final String IS_THERE = "select exists (select from registry.case_files where id = ?)";
    private static final String TO_BE_HAD = "select id from registry.case_files where id = ? for update skip locked";

    /** The case file as it is now. */
    Optional<CaseFile> find(String id) {
        if (!jdbc.query(IS_THERE, (row, _) -> row.getBoolean(1), id).getFirst()) {
            return Optional.empty();
        }
        return jdbc.execute((ConnectionCallback<Optional<CaseFile>>) connection -> Cursors.first(connection, id));
    }

    /** The same with its annexes. */
    Optional<Layers> layers(String id) {
        return find(id).map(file -> new Layers(file, new AnnexRows(jdbc).of(id)));
    }

    /** Whether nobody else has the case file; nobody else gets it before the end. */
    boolean isHad(String id) {
        return !jdbc.query(TO_BE_HAD, (row, _) -> row.getString(1), id).isEmpty();
    }

    @Override
    public Optional<Version> now(String id) {
        return find(id).map(file -> new Version(CanonicalForm.sha256(file), Notation.kept(file)));
    }

    @Override
    public Optional<String> hash(String id, String form) {
        return Notation.readKept(form).map(CanonicalForm::sha256);
    }

    @Override
    public void put(String id, Optional<String> form) {
        form.flatMap(Notation::readKept).ifPresentOrElse(file -> write(List.of(file)), () -> leave(id));
    }

    private void leave(String id) {
        clear(List.of(id));
        jdbc.update(FIND, (Object) new String[] {id});
        FoundLater.of(jdbc).gone(id);
        jdbc.update(LEAVE, id);
    }

    /** Puts each in the place of the one with the same id. */
    void write(List<CaseFile> files) {
        var rows = files.stream().map(NewRows::new).toList();
        jdbc.batchUpdate(
                Layout.CASE_FILES.upsert(), rows.stream().map(NewRows::root).toList());
        clear(files.stream().map(CaseFile::id).toList());
        jdbc.batchUpdate(
                ENTER,
                rows.stream()
                        .flatMap(of -> entries(of.file(), of.kinds()).stream())
                        .toList());
        for (var table : Layout.TABLES) {
            jdbc.batchUpdate(
                    table.insert(),
                    rows.stream().flatMap(of -> of.of(table).stream()).toList());
        }
        jdbc.update(FIND, (Object) files.stream().map(CaseFile::id).toArray(String[]::new));
        files.forEach(FoundLater.of(jdbc)::file);
    }

    private void clear(List<String> ids) {
        var of = ids.toArray(String[]::new);
        // Every case file has cities and so entries: those without are new, and there is nothing to clear away.
        if (jdbc.update(FORGET, (Object) of) > 0) {
            Layout.TABLES.forEach(table -> jdbc.update(table.delete(), (Object) of));
        }
    }

    private static List<Object[]> entries(String file, Map<String, String> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new Object[] {file, entry.getKey(), entry.getValue()})
                .toList();
    }
}

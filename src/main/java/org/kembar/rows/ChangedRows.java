package org.kembar.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;

/**
 * What becomes of the rows of case files that say something else than before: those that go and those that come. Whatever they still
 * say stays where it is, so that a change costs what it changes, however much a case file holds.
 */
public final class ChangedRows {

    private static final String FORGET = "delete from registry.entries where case_file = ? and id = ? and kind = ?";
    private static final String ENTER = "insert into registry.entries (case_file, id, kind) values (?, ?, ?)";

    private final List<One> files;

    private ChangedRows(List<One> files) {
        this.files = files;
    }

    /**
     * A statement, and the values of each row that it is for.
     *
     * @param rows an empty cell is null, as the database has it
     */
    public record Batch(String statement, List<Object[]> rows) {}

    /** @param before what the rows that are there say of the case files, by their ids; those that are new are not in it */
    public static ChangedRows between(Map<String, CaseFile> before, Collection<CaseFile> after) {
        return new ChangedRows(after.stream()
                .map(file -> new One(Optional.ofNullable(before.get(file.id())).map(AllRows::new), new AllRows(file)))
                .toList());
    }

    /** In the order in which they are to be carried out, within one transaction; none without rows. */
    public List<Batch> batches() {
        var batches = new ArrayList<Batch>();
        batches.add(
                batch(Layout.CASE_FILES.upsert(), of(one -> List.of(one.after().root()))));
        batches.add(batch(FORGET, of(one -> one.gone(AllRows::entries))));
        batches.add(batch(ENTER, of(one -> one.come(AllRows::entries))));
        for (var table : Layout.TABLES) {
            var gone = of(one -> one.gone(rows -> rows.of(table)));
            var keys = gone.stream()
                    .map(row -> row.subList(0, table.key().columns().size()))
                    .toList();
            table.deletions(keys).forEach((statement, rows) -> batches.add(batch(statement, rows)));
            batches.add(batch(table.insert(), of(one -> one.come(rows -> rows.of(table)))));
        }
        return batches.stream().filter(batch -> !batch.rows().isEmpty()).toList();
    }

    private List<List<Object>> of(Function<One, List<List<Object>>> which) {
        return files.stream().flatMap(one -> which.apply(one).stream()).toList();
    }

    private static Batch batch(String statement, List<List<Object>> rows) {
        return new Batch(statement, rows.stream().map(ChangedRows::values).toList());
    }

    @SuppressWarnings("NullAway") // An empty cell is null to the database and nowhere else.
    private static Object[] values(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell == Slot.NOTHING
                        ? null
                        : cell instanceof List<?> texts ? texts.toArray(String[]::new) : cell)
                .toArray();
    }

    /** One case file. */
    private record One(Optional<AllRows> before, AllRows after) {

        List<List<Object>> gone(Function<AllRows, List<List<Object>>> which) {
            return before.map(rows -> notIn(which.apply(after), which.apply(rows)))
                    .orElse(List.of());
        }

        List<List<Object>> come(Function<AllRows, List<List<Object>>> which) {
            return notIn(before.map(which).orElse(List.of()), which.apply(after));
        }

        private static List<List<Object>> notIn(List<List<Object>> others, List<List<Object>> rows) {
            var known = new HashSet<>(others);
            return rows.stream().filter(row -> !known.contains(row)).toList();
        }
    }
}

package org.kembar.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Form;
import org.kembar.sheets.FoundBook;
import org.kembar.syntax.Place;

/**
 * A sheet that came back, with what its columns are by the keys in its first row.
 *
 * @param index of the sheet in the workbook
 * @param keys the columns that tell which row it is
 */
record FoundSheet(
        Table table,
        int index,
        FoundBook.Page page,
        Map<String, Integer> keys,
        List<Column> columns,
        List<Integer> unknown,
        List<Integer> twice) {

    /** @param textIn the language of the text, where the part has several */
    record Column(int place, Leaf leaf, Optional<String> textIn) {}

    private static final int KEYS = 1;
    static final int HEADINGS = 2;

    /** The sheet, if its first row says that it is one of ours. */
    static Optional<FoundSheet> of(FoundBook.Page page, int index) {
        return page.rows().stream()
                .filter(row -> row.number() == KEYS)
                .findFirst()
                .flatMap(row -> row.cells().values().stream()
                        .filter(key -> key.contains(WorkbookWriting.OF_SHEET))
                        .flatMap(key -> Table.of(key.substring(0, key.indexOf(WorkbookWriting.OF_SHEET))).stream())
                        .findFirst()
                        .map(table -> of(table, page, index, row)));
    }

    private static FoundSheet of(Table table, FoundBook.Page page, int index, FoundBook.Row first) {
        var keys = new HashMap<String, Integer>();
        var columns = new ArrayList<Column>();
        var unknown = new ArrayList<Integer>();
        var twice = new ArrayList<Integer>();
        var begin = table.key() + WorkbookWriting.OF_SHEET;
        first.cells().keySet().stream().sorted().forEach(place -> {
            var key = first.cell(place).orElseThrow();
            var name = key.startsWith(begin) ? key.substring(begin.length()) : "";
            var column = column(table, name, place);
            if (keyNames().contains(name)) {
                if (keys.putIfAbsent(name, place) != null) {
                    twice.add(place);
                }
            } else if (column.isEmpty()) {
                unknown.add(place);
            } else if (columns.stream().anyMatch(one -> isSame(one, column.get()))) {
                twice.add(place);
            } else {
                columns.add(column.get());
            }
        });
        return new FoundSheet(table, index, page, keys, columns, unknown, twice);
    }

    private static List<String> keyNames() {
        return List.of(
                WorkbookWriting.ID,
                WorkbookWriting.NUMBER,
                WorkbookWriting.OWNER,
                WorkbookWriting.PART,
                WorkbookWriting.AUDIENCE);
    }

    private static boolean isSame(Column one, Column other) {
        return one.leaf().equals(other.leaf()) && one.textIn().equals(other.textIn());
    }

    private static Optional<Column> column(Table table, String name, int place) {
        var mark = name.indexOf(WorkbookWriting.IN_LANGUAGE);
        var key = mark < 0 ? name : name.substring(0, mark);
        var textIn = mark < 0 ? Optional.<String>empty() : Optional.of(name.substring(mark + 1));
        return table.leaves().stream()
                .filter(leaf -> leaf.key().equals(key) && leaf.isText() == textIn.isPresent())
                .filter(_ -> textIn.filter(tag -> !tag.matches(Form.LANGUAGE)).isEmpty())
                .map(leaf -> new Column(place, leaf, textIn))
                .findFirst();
    }

    /** Those that hold records. */
    List<FoundBook.Row> rows() {
        return page.rows().stream().filter(row -> row.number() > HEADINGS).toList();
    }

    boolean has(Leaf leaf, Optional<String> textIn) {
        return columns.stream()
                .anyMatch(
                        column -> column.leaf().equals(leaf) && column.textIn().equals(textIn));
    }

    Optional<String> key(FoundBook.Row row, String name) {
        return Optional.ofNullable(keys.get(name))
                .flatMap(row::cell)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The cell that tells which row it is, where the sheet has it. */
    Place place(FoundBook.Row row, String name) {
        return CellPlaces.at(index, row.number(), keys.getOrDefault(name, 0));
    }

    Place place(FoundBook.Row row, Column column) {
        return CellPlaces.at(index, row.number(), column.place());
    }

    /** Where the column of this part stands; nothing if the part fills several, or none. */
    Optional<Integer> columnOf(String part) {
        return columns.stream()
                .filter(column ->
                        column.leaf().key().equals(part) || column.leaf().key().startsWith(part + "."))
                .map(Column::place)
                .findFirst();
    }

    String heading(int column) {
        return page.rows().stream()
                .filter(row -> row.number() == HEADINGS)
                .flatMap(row -> row.cell(column).stream())
                .findFirst()
                .orElse("");
    }
}

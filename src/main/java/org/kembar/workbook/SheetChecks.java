package org.kembar.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kembar.sheets.FoundBook;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;

/**
 * Sees that the sheets of a workbook that came back have what they had, and nothing that nobody would read.
 *
 * @param groups those for whom its records can be, where it says so
 */
record SheetChecks(WorkbookBefore before, Cells cells, Groups groups) {

    /** What is wrong with them as a whole: first what is missing. */
    List<Wrong> wrongs(Map<String, FoundSheet> sheets) {
        var wrongs = new ArrayList<Wrong>();
        Table.ALL.stream()
                .filter(table -> !sheets.containsKey(table.key()))
                .filter(table -> !before.rows(table).isEmpty() || table.isOf(Table.FILE))
                .forEach(table -> wrongs.add(wrong("", "workbook.wrong.noSheet", name(table, cells))));
        sheets.values().forEach(sheet -> wrongs.addAll(inColumns(sheet)));
        return wrongs;
    }

    static String name(Table table, Cells cells) {
        return cells.words().say("workbook.sheet." + table.key());
    }

    private Wrong wrong(String place, String key, Object... values) {
        return new Wrong(place, cells.words().say(key, values));
    }

    private List<Wrong> inColumns(FoundSheet sheet) {
        var wrongs = new ArrayList<Wrong>();
        var table = sheet.table();
        sheet.twice()
                .forEach(column ->
                        wrongs.add(wrong(at(sheet, column), "workbook.wrong.columnTwice", sheet.heading(column))));
        if (groups.isNone() && sheet.keys().containsKey(WorkbookWriting.AUDIENCE)) {
            // Without the line of the first sheet what is private would be taken for public.
            var column = sheet.keys().getOrDefault(WorkbookWriting.AUDIENCE, 0);
            wrongs.add(wrong(at(sheet, column), "workbook.wrong.noReaders"));
        }
        for (var key : keys(table)) {
            if (!sheet.keys().containsKey(key)) {
                wrongs.add(wrong(
                        sheet.page().name(),
                        "workbook.wrong.noColumn",
                        cells.words().say("workbook.key." + key)));
            }
        }
        var rows = before.rows(table);
        for (var leaf : table.leaves()) {
            for (var textIn : columns(leaf, rows)) {
                if (!sheet.has(leaf, textIn)) {
                    wrongs.add(wrong(sheet.page().name(), "workbook.wrong.noColumn", heading(leaf, textIn)));
                }
            }
        }
        wrongs.addAll(beside(sheet));
        return wrongs;
    }

    private List<String> keys(Table table) {
        if (table.isOf(Table.EVIDENCE)) {
            return List.of(WorkbookWriting.OWNER, WorkbookWriting.PART);
        }
        var own = table.isNamed() || table.isOf(Table.FILE) ? WorkbookWriting.ID : WorkbookWriting.NUMBER;
        if (table.isList() && !groups.isNone()) {
            return List.of(own, WorkbookWriting.AUDIENCE);
        }
        return table.owner().isPresent() ? List.of(WorkbookWriting.OWNER, own) : List.of(own);
    }

    private String heading(Leaf leaf, Optional<String> textIn) {
        return textIn.map(tag -> cells.words().heading(leaf.steps(), tag))
                .orElseGet(() -> cells.words().heading(leaf.steps()));
    }

    /** Those in which something stood: where a column never held anything, as of what is known since, its lack removes nothing. */
    private static List<Optional<String>> columns(Leaf leaf, List<Mapping> rows) {
        if (!leaf.isText()) {
            return rows.stream().anyMatch(row -> leaf.in(row).isPresent()) ? List.of(Optional.empty()) : List.of();
        }
        var tags = new TreeSet<String>();
        rows.forEach(row -> leaf.in(row)
                .ifPresent(node ->
                        ((Mapping) node).entries().stream().map(Entry::key).forEach(tags::add)));
        return tags.stream().map(Optional::of).toList();
    }

    /** What somebody wrote where no column is of ours would be lost without a word. */
    private List<Wrong> beside(FoundSheet sheet) {
        var wrongs = new ArrayList<Wrong>();
        var known = new HashSet<>(sheet.keys().values());
        sheet.columns().forEach(column -> known.add(column.place()));
        known.addAll(sheet.twice());
        var told = new HashSet<Integer>();
        for (var row : sheet.page().rows()) {
            row.cells().keySet().stream()
                    .sorted()
                    .filter(column -> !known.contains(column) && told.add(column))
                    .forEach(column -> wrongs.add(wrong(
                            sheet.page().name() + "!" + FoundBook.address(column, row.number()),
                            "workbook.wrong.unknownColumn")));
        }
        return wrongs;
    }

    private static String at(FoundSheet sheet, int column) {
        return sheet.page().name() + "!" + FoundBook.address(column, FoundSheet.HEADINGS);
    }
}

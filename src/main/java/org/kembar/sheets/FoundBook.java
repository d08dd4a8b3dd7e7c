package org.kembar.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook as somebody sent it: what stands in the cells of its sheets, and nothing of how it looks. */
public record FoundBook(List<Page> sheets) {

    /**
     * @param rows that hold something, in their order
     * @param isHidden whether a spreadsheet does not show it
     */
    public record Page(String name, List<Row> rows, boolean isHidden) {

        public Page {
            rows = List.copyOf(rows);
        }

        public Page(String name, List<Row> rows) {
            this(name, rows, false);
        }
    }

    /**
     * @param number as a spreadsheet counts, from 1
     * @param cells that hold something, by their column, counted from 0
     */
    public record Row(int number, Map<Integer, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        public Optional<String> cell(int column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    public FoundBook {
        sheets = List.copyOf(sheets);
    }

    /** A cell as a spreadsheet names it: {@code D12}. */
    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}

package org.kembar.ownregister;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kembar.notation.Notation;

/** What stood in the cells of a row that was taken, by their headings. Public as {@link Choices} is. */
public record RowCells(List<Cell> cells) {

    /** @param text never empty */
    public record Cell(String heading, String text) {}

    public RowCells {
        cells = List.copyOf(cells);
    }

    static String kept(Map<String, String> cells) {
        return Notation.kept(new RowCells(cells.entrySet().stream()
                .map(one -> new Cell(one.getKey(), one.getValue()))
                .toList()));
    }

    static Map<String, String> read(String kept) {
        var cells = new LinkedHashMap<String, String>();
        Notation.readKept(kept, RowCells.class)
                .orElseThrow()
                .cells()
                .forEach(cell -> cells.put(cell.heading(), cell.text()));
        return cells;
    }
}

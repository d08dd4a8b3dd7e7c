package org.kembar.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A list on its way out: heading first, then row by row; what has been written is not kept. Closing completes it. */
public sealed interface Sheet extends Closeable permits CommaSeparated, Workbook {

    /** @param width of the column in letters, where the form of the list has widths */
    record Column(String heading, int width) {}

    void row(List<Cell> cells) throws IOException;
}

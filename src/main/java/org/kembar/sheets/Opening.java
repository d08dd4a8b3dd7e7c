package org.kembar.sheets;

import java.util.List;

/** What came of opening a workbook: all that stands in it, or nothing and why. */
public sealed interface Opening {

    /** So many rows of a sheet are read. */
    int MOST_ROWS = Inspection.ROWS;

    /** So many columns. */
    int MOST_COLUMNS = Inspection.COLUMNS;

    /** So many characters of a cell, as spreadsheet programs hold. */
    int MOST_IN_A_CELL = FormBook.LONGEST;

    record Opened(FoundBook book) implements Opening {}

    /** @param where the cells to blame, with their sheets; empty where it is the file as a whole */
    record Refused(Why why, List<String> where) implements Opening {

        public Refused {
            where = List.copyOf(where);
        }
    }

    /** Why a workbook is not read. */
    enum Why {
        /** Nothing that a spreadsheet saves as .xlsx, or damaged. */
        NO_WORKBOOK,
        /** More than {@link Inspection} lets in: bytes, rows, columns, sheets. */
        TOO_LARGE,
        /** Unpacks to so much more than it is that it was made to fill up whoever opens it. */
        BOMB,
        /** Defines entities of its own, as no spreadsheet does. */
        ENTITIES,
        /** Brings programs or embedded objects along. */
        MACROS,
        /** Takes values from other files or databases. */
        LINKS,
        /** Cells that are reckoned: what they show may not be what they say. */
        FORMULAS,
        /** No text in any encoding that spreadsheets write. */
        NO_TEXT,
        /** Nothing stands in it. */
        EMPTY
    }
}

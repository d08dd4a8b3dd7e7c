package org.kembar.workbook;

import java.util.List;
import java.util.Optional;
import org.kembar.sheets.FoundBook;
import org.kembar.syntax.Place;

/**
 * The cells of a workbook as places of a file: its sheets lie one below the other, each as long as a spreadsheet makes them.
 *
 * @param sheets their names
 */
record CellPlaces(List<String> sheets) {

    private static final int ROWS = 1 << 20;

    CellPlaces {
        sheets = List.copyOf(sheets);
    }

    /** @param column counted from 0 */
    static Place at(int sheet, int row, int column) {
        return new Place((sheet + 1) * ROWS + row, column + 1);
    }

    /** As people find the cell; nothing if the place is none of this workbook. */
    Optional<String> address(Place place) {
        return sheet(place)
                .map(sheet -> sheets.get(sheet) + "!" + FoundBook.address(place.column() - 1, place.line() % ROWS));
    }

    Optional<Integer> sheet(Place place) {
        return Optional.of(place.line() / ROWS - 1).filter(sheet -> sheet >= 0 && sheet < sheets.size());
    }
}

package org.kembar.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Place;

/**
 * What stands in a workbook that came back.
 *
 * @param itself what the file says of itself; nothing if that sheet is not to be read
 * @param records by the sheets of their lists and by their ids
 * @param audiences for whom its rows say that they are, by the ids of the records
 */
record Edited(
        Optional<Mapping> itself,
        Map<String, Map<String, Mapping>> records,
        Map<String, Told> audiences,
        List<FoundSheet> sheets,
        CellPlaces places,
        List<Wrong> wrongs) {

    /**
     * For whom a row says that it is.
     *
     * @param key nothing where the cell is empty
     */
    record Told(Optional<String> key, Place at) {}

    Map<String, Mapping> of(Table list) {
        return records.getOrDefault(list.key(), Map.of());
    }
}

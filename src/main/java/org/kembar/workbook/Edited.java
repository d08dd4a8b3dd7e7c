package org.kembar.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.syntax.Node.Mapping;

/**
 * What stands in a workbook that came back.
 *
 * @param itself what the file says of itself; nothing if that sheet is not to be read
 * @param records by the sheets of their lists and by their ids
 */
record Edited(
        Optional<Mapping> itself,
        Map<String, Map<String, Mapping>> records,
        List<FoundSheet> sheets,
        CellPlaces places,
        List<Wrong> wrongs) {

    Map<String, Mapping> of(Table list) {
        return records.getOrDefault(list.key(), Map.of());
    }
}

package org.kembar.workbook;

import java.util.ArrayList;
import java.util.List;

/** Where a record names sources: its own, or those of a part of it. */
final class Sources {

    private Sources() {}

    /** The lists of sources that a row of the sheet can have, by their places in it. */
    static List<List<String>> listsOf(Table table) {
        return table.leaves().stream()
                .filter(leaf -> leaf.steps().size() > 1
                        && Leaf.isEvidence(
                                leaf.steps().get(leaf.steps().size() - 2).shape()))
                .map(leaf -> leaf.path().subList(0, leaf.steps().size() - 1))
                .distinct()
                .toList();
    }

    /** What the row of a further source says of where it belongs: the part of the record that has the sources. */
    static String part(String place, List<String> list) {
        var part = new ArrayList<String>();
        if (!place.isEmpty()) {
            part.add(place);
        }
        part.addAll(list.subList(0, list.size() - 1));
        return String.join(".", part);
    }
}

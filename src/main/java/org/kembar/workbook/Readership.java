package org.kembar.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * For whom the records of a workbook are that holds more than everybody sees.
 *
 * @param offered the words for those for whom a record can be, by their keys, in the language of the workbook
 * @param of for whom each record is, by its id
 * @param others the records about which somebody else decides, by their ids
 * @param about what is said of it on the first sheet, each line by its name
 * @param entry of the trail after which it was taken
 */
public record Readership(
        Map<String, String> offered,
        Map<String, String> of,
        Map<String, Others> others,
        Map<String, String> about,
        long entry) {

    public Readership {
        offered = new LinkedHashMap<>(offered);
        of = Map.copyOf(of);
        others = Map.copyOf(others);
        about = new LinkedHashMap<>(about);
    }

    /**
     * A record about which somebody else decides.
     *
     * @param note whose it is
     * @param isLocked whether nothing of it is to be changed here
     */
    public record Others(String note, boolean isLocked) {}

    List<String> keys() {
        return List.copyOf(offered.keySet());
    }

    String words(String id) {
        return Objects.requireNonNull(offered.get(Objects.requireNonNull(of.get(id), id)), id);
    }

    Optional<Others> othersOf(String id) {
        return Optional.ofNullable(others.get(id));
    }
}

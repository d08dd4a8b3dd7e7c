package org.kembar.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Those for whom a record can be, as a cell may name them.
 *
 * @param keys by what they are called, in whatever language
 * @param offered what they are called in the language of whoever is told
 */
public record Groups(Map<String, String> keys, List<String> offered) {

    /** Of a workbook that holds what everybody sees, and says nothing of it. */
    public static final Groups NONE = new Groups(Map.of(), List.of());

    public Groups {
        var plain = new HashMap<String, String>();
        keys.forEach((words, key) -> plain.put(plain(words), key));
        keys = Map.copyOf(plain);
        offered = List.copyOf(offered);
    }

    boolean isNone() {
        return keys.isEmpty();
    }

    Optional<String> meant(String cell) {
        return Optional.ofNullable(keys.get(plain(cell)));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

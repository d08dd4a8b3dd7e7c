package org.kembar.backup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a backup.
 *
 * @param format of the file, by which a later program knows how to read it
 * @param version of the tables: the last migration they have been through
 * @param at when, as ISO 8601 writes it
 * @param trail the hash of the last entry of the trail; absent where there is none
 * @param sequences the next number of each that was counted on by then, by its name
 */
record Contents(
        int format, String version, String at, Optional<String> trail, List<Kept> tables, Map<String, Long> sequences) {

    static final int FORMAT = 1;

    /** Where it lies in the file. */
    static final String PLACE = "contents.json";

    Contents {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /**
     * The rows of a table.
     *
     * @param sha256 of what lies in the file, in small hexadecimal digits
     */
    record Kept(String table, List<String> columns, long rows, String sha256) {

        Kept {
            columns = List.copyOf(columns);
        }

        String place() {
            return "tables/" + table + ".tsv";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Kept::rows).sum();
    }
}

package org.kembar.archive;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever runs the program decides about documents.
 *
 * @param bytes of the largest one
 * @param scanner who is asked whether there is a virus in one
 * @param patience how long reading the text of one may take
 */
public record ArchiveSettings(long bytes, Optional<VirusScanner> scanner, Duration patience) {

    /** Where the scanner is: {@code HOST:PORT}. */
    public static final String SCANNER = "KEMBAR_CLAMD";

    /** How large a document may be, in MiB. */
    public static final String LARGEST = "KEMBAR_DOCUMENT_MIB";

    /** More does not fit into one form. */
    public static final int MOST_MIB = 64;

    private static final String MOSTLY = "32";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was written, understood or not. */
    public sealed interface Read {

        record Understood(ArchiveSettings settings) implements Read {}

        /** @param name of the setting that is wrong */
        record Wrong(String name, String written) implements Read {}
    }

    /** @param environment what is set where the program is started */
    public static Read read(Map<String, String> environment) {
        var largest = environment.getOrDefault(LARGEST, MOSTLY);
        if (!largest.matches("\\d{1,3}") || Integer.parseInt(largest) < 1 || Integer.parseInt(largest) > MOST_MIB) {
            return new Read.Wrong(LARGEST, largest);
        }
        var written = Optional.ofNullable(environment.get(SCANNER)).filter(one -> !one.isEmpty());
        var scanner = written.flatMap(VirusScanner::of);
        if (written.isPresent() && scanner.isEmpty()) {
            return new Read.Wrong(SCANNER, written.get());
        }
        return new Read.Understood(new ArchiveSettings(Long.parseLong(largest) << 20, scanner, PATIENCE));
    }

    long mebibytes() {
        return bytes >> 20;
    }
}

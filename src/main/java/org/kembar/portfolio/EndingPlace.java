package org.kembar.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.Form;

/**
 * Where an agreement stands in one of the two lists of agreements that end.
 *
 * @param day the first on which it can be in force no more
 */
public record EndingPlace(List list, LocalDate day, String caseFile, String agreement) {

    private static final Comparator<EndingPlace> BY_DAY = Comparator.comparing(EndingPlace::day)
            .thenComparing(EndingPlace::caseFile)
            .thenComparing(EndingPlace::agreement);

    private static final Pattern WRITTEN = Pattern.compile("(ending|lapsed)_(" + LocalDate.MIN
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2})_(" + Form.IDENTIFIER + ")_(" + Form.IDENTIFIER + ")");

    /** The two lists. */
    public enum List {
        /** In the order in which they can end first. */
        ENDING(BY_DAY),
        /** Lapsed without anything that carries them on, the latest first. */
        LAPSED(BY_DAY.reversed());

        private final Comparator<EndingPlace> order;

        List(Comparator<EndingPlace> order) {
            this.order = order;
        }

        Comparator<EndingPlace> order() {
            return order;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As an address has it; no identifier holds an underscore. */
    public String written() {
        return String.join("_", list.word(), day.toString(), caseFile, agreement);
    }

    /** Nothing if it is none. */
    public static Optional<EndingPlace> read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EndingPlace(
                    List.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    LocalDate.parse(parts.group(2)),
                    parts.group(3),
                    parts.group(4)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

package org.kembar.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.wording.Language;

/**
 * Somebody who took part in an activity, on the list of one city.
 *
 * @param of the list
 * @param purpose what the name is needed for
 * @param until the last day on which it is kept
 */
record Participant(
        long id,
        List of,
        String name,
        Optional<String> organisation,
        Optional<String> contact,
        String purpose,
        Consent consent,
        LocalDate until) {

    /**
     * The list of one city beside an activity.
     *
     * @param caseFile of the partnership
     * @param city by its id in the list of cities
     */
    record List(String caseFile, String activity, String city) {}

    /**
     * That somebody agreed.
     *
     * @param text to which words, in which language
     */
    record Consent(LocalDate on, How how, Language language, String text) {}

    /** How somebody agreed. */
    enum How {
        WRITTEN,
        ELECTRONIC,
        SPOKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<How> of(String word) {
            return Stream.of(values()).filter(how -> how.word().equals(word)).findFirst();
        }
    }
}

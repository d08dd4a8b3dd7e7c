package org.kembar.cities;

import java.util.Comparator;

/**
 * A city found under a name.
 *
 * @param under the name of the city that was matched
 */
public record Match(Found found, Reason reason, String under) {

    /** Why a city was found, the best reason first. */
    public enum Reason {
        /** The name looked for is its name, capitals, diacritics and apostrophes left aside. */
        NAME,
        /** It is another of its names, such as that in another language or script. */
        OTHER_NAME,
        /** One of its names begins with it, or a word in one of them. */
        BEGINS_WITH,
        /** It stands inside a word of one of its names. */
        CONTAINS,
        /** One of its names is it but for one letter: missing, too many, wrong or exchanged with its neighbour. */
        ONE_LETTER_DIFFERS;

        /** The whole of one of its names. */
        public boolean isWhole() {
            return this == NAME || this == OTHER_NAME;
        }
    }

    /** The better reason first, then the larger city. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::reason)
            .thenComparing(match -> match.city().population().orElse(0), Comparator.reverseOrder())
            .thenComparing(match -> match.city().id());

    public City city() {
        return found.city();
    }
}

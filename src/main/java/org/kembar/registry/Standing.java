package org.kembar.registry;

/**
 * A record that stands against taking something back.
 *
 * @param audience for whom it is
 * @param record its id; that of the case file for what this says of itself
 * @param why what it has to do with it
 */
public record Standing(String caseFile, Audience audience, String record, Why why) {

    /** What a record has to do with what is to be taken back. */
    public enum Why {
        /** It was recorded, corrected or taken back then, and says otherwise since. */
        CHANGED,
        /** It refers to what would be there no more. */
        REFERS
    }
}

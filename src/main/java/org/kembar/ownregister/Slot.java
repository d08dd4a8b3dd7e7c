package org.kembar.ownregister;

import org.kembar.casefile.Statement.Topic;

/** What a column of an office's register can hold: the fields that such registers have, and nothing that is about persons. */
public enum Slot {
    /** Its own serial number, by which a row is known again where it has nothing better. */
    NUMBER,
    PARTNER,
    COUNTRY,
    /** Of the partner: city, province, regency. */
    LEVEL,
    COOPERATION,
    DOCUMENT,
    TITLE,
    LETTER,
    PARTNER_LETTER,
    FIELDS,
    SIGNED,
    START,
    /** How long it holds: years, a last day, or both days. */
    TERM,
    END,
    PLACE,
    /** The agency in charge. */
    UNIT,
    ACTIVITY,
    ACTIVITY_KIND,
    /** When the activity was. */
    HELD,
    /** How many took part; their names have no field. */
    PARTICIPANTS,
    /** Of what kind those are who took part. */
    GROUP,
    /** Whether the activity took place. */
    ACTIVITY_STATUS,
    STATUS,
    APPROVAL,
    INITIATOR,
    FINANCING,
    ADDENDA,
    VERSION,
    NOTE;

    /** Whether several columns can hold it. */
    boolean isOfSeveral() {
        return switch (this) {
            case FIELDS, NOTE -> true;
            default -> false;
        };
    }

    /** Whether its words are set beside those that the record has. */
    boolean hasWords() {
        return switch (this) {
            case COUNTRY, LEVEL, COOPERATION, DOCUMENT, FIELDS, ACTIVITY_KIND, ACTIVITY_STATUS, GROUP -> true;
            default -> false;
        };
    }

    boolean isDate() {
        return this == SIGNED || this == START || this == END || this == TERM || this == HELD;
    }

    boolean isSaid() {
        return switch (this) {
            case STATUS, APPROVAL, INITIATOR, FINANCING, ADDENDA, VERSION, NOTE -> true;
            default -> false;
        };
    }

    /** Whether it is told of an agreement. */
    boolean isOfDeal() {
        return switch (this) {
            case DOCUMENT, TITLE, LETTER, PARTNER_LETTER, SIGNED, START, TERM, END, PLACE -> true;
            default -> false;
        };
    }

    /** Whether it is told of an activity. */
    boolean isOfEvent() {
        return switch (this) {
            case ACTIVITY, ACTIVITY_KIND, HELD, START, END, PLACE, PARTICIPANTS, GROUP, ACTIVITY_STATUS -> true;
            default -> false;
        };
    }

    boolean isOfPeople() {
        return this == PARTICIPANTS || this == GROUP;
    }

    /** Of what is kept as the register's own statement: what an office says of itself proves nothing, but it says it. */
    Topic topic() {
        return switch (this) {
            case STATUS, APPROVAL, ACTIVITY_STATUS -> Topic.STATUS;
            case INITIATOR -> Topic.DECISION;
            case FINANCING -> Topic.RESOURCES;
            default -> Topic.CONTEXT;
        };
    }
}

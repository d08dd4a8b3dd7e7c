package org.kembar.access;

import java.util.Locale;

/** What happens to those who work with the registry. */
public enum Event {
    /** Somebody was the first. */
    SET_UP,
    INVITED,
    /** An invitation opens nothing any more. */
    WITHDRAWN,
    JOINED,
    ROLE_TAKEN,
    /** A link to a new password. */
    LINK_MADE,
    /** With such a link. */
    RENEWED,
    /** By the person, who knew the old one. */
    CHANGED,
    /** Too many wrong passwords were sent for somebody: who sends more has to wait. */
    SLOWED,
    /** By which a program asks in somebody's name. */
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** Of a guest, before its time. */
    VISIT_ENDED,
    /** Of a guest, when its last day was over. */
    VISIT_OVER,
    PASSKEY_MADE,
    PASSKEY_REMOVED,
    /** Its counter went back: somebody may have a copy of it. */
    PASSKEY_REFUSED,
    /** To who somebody is by the word of their city's own service. */
    BOUND,
    /** Of an account, by the person. */
    ERASED,
    /** The office asks more than a password of those who act for its city. */
    SECOND_FACTOR_SET,
    SECOND_FACTOR_ENDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Event of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

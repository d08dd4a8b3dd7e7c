package org.kembar.edtf;

/** What came of reading an EDTF text: the date, or the reason why it is none. */
public sealed interface EdtfReading {

    record Read(EdtfDate date) implements EdtfReading {}

    record Refused(Reason reason) implements EdtfReading {}

    /** Why a text is not a date. */
    enum Reason {
        /** Not written as ISO 8601-2 writes dates. */
        NOT_EDTF,
        /** Written like a date, but of a thirteenth month or of none. */
        NO_SUCH_MONTH,
        /** Written like a date, but the calendar has no such day, or the day no such hour. */
        NO_SUCH_DAY,
        /** An interval whose end certainly lies before its start. */
        ENDS_BEFORE_IT_STARTS
    }
}

package org.kembar.chronicle;

import org.kembar.edtf.EdtfDate;

/** A fact with the date to measure it by. */
public interface Dated<T> {

    T fact();

    EdtfDate date();

    static <T> Dated<T> of(T fact, EdtfDate date) {
        return Entry.of(fact, date, 0);
    }
}

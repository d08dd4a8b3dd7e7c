package org.kembar.edtf;

import java.time.LocalDate;

/** The earlier and the later one of two days. */
public final class Days {

    private Days() {}

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

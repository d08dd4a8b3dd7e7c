package org.kembar.access;

import java.util.Locale;

/** As what a person acts for a city. */
public enum Role {
    /** Of the division for cooperation, <i>Kepala Bagian Kerja Sama</i>: says who works with the record. */
    HEAD,
    /** For foreign cooperation, <i>staf/PIC Bagian Kerja Sama Luar Negeri</i>, or the partner city's: keeps the record. */
    OFFICER,
    /** Of a technical agency, <i>dinas teknis</i>: runs programmes. */
    AGENCY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

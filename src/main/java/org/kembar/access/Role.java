package org.kembar.access;

import java.util.Locale;

/** As what a person acts for a city. */
public enum Role {
    /** Of the division for cooperation, <i>Kepala Bagian Kerja Sama</i>: says who works with the record. */
    HEAD,
    /** For foreign cooperation, <i>staf/PIC Bagian Kerja Sama Luar Negeri</i>, or the partner city's: keeps the record. */
    OFFICER,
    /** Of a technical agency, <i>dinas teknis</i>: runs programmes. */
    AGENCY,
    /** Of the inspectorate or the audit board, <i>Inspektorat, BPK</i>: checks what was spent, and records nothing. */
    AUDITOR,
    /** Whom the city asked to evaluate: sees what the city itself knows, and records nothing. */
    EVALUATOR,
    /** Of the city council, <i>DPRD</i>: oversees what the city agreed on, and records nothing. */
    COUNCIL,
    /** Of the province or the ministry, <i>gubernur, Kemendagri</i>: sees what the city shares, and records nothing. */
    SUPERVISOR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

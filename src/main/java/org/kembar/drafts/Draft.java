package org.kembar.drafts;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has typed into a form and not recorded yet.
 *
 * @param number another one with each change
 * @param at when it was kept last
 */
public record Draft(Of of, Fields fields, long number, Instant at) {

    /**
     * Of which form it is.
     *
     * @param caseFile of which partnership, by its id
     * @param kind of record, by its key in case files
     * @param record what is to be corrected; nothing where it is new
     */
    public record Of(String caseFile, String kind, Optional<String> record) {

        /** Where the form stands, below the address of the partnership. */
        public String place() {
            return record.map(id -> "/records/" + id + "/correct").orElse("/record/" + kind);
        }
    }
}

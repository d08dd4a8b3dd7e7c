package org.kembar.web;

import java.util.List;
import java.util.Optional;

/**
 * What the template of an agreement prints; every text in the language of the page.
 *
 * @param on the date asked about as it was written
 * @param asked the same in words
 * @param term whether it is in force on that date
 * @param why what decides that
 * @param details what else is recorded of it
 * @param trees the agreements of the partnership, each below the one that it follows
 */
public record AgreementPage(
        Frame frame,
        String action,
        String partnership,
        String partnershipAddress,
        String on,
        String asked,
        String term,
        List<Line> why,
        String details,
        List<Quoted> quotations,
        List<Node> trees,
        List<Clause> clauses,
        List<Happened> happened,
        String sum,
        List<OfField> fields,
        Optional<String> problem) {

    public record Line(String name, String value) {}

    public record Node(String name, String address, String term, boolean isThis, List<Node> below) {}

    public record Clause(String says, Optional<String> details, List<Quoted> quotations) {}

    /**
     * @param id of the activity
     * @param mandate what is to be said where it had, or may have had, no mandate
     */
    public record Happened(
            String id, String name, String address, String date, String inTerm, Optional<String> mandate) {}

    /** Whether agreements of a kind name a field. */
    public enum Named {
        YES("agreement.named"),
        NO("agreement.named.not"),
        /** They name none, which says nothing of any. */
        NOT_SAID("agreement.named.unknown"),
        NO_AGREEMENT("agreement.named.noneThere");

        private final String key;

        Named(String key) {
            this.key = key;
        }

        /** The key of what is said of it. */
        public String key() {
            return key;
        }
    }

    /** How many activities of a field had been held or begun in the term, perhaps in it, and outside. */
    public record Used(long inTerm, long perhaps, long outside) {}

    /**
     * What was agreed of a field of work, and what came of it.
     *
     * @param id of the field
     * @param used the same as {@code activities} in words
     */
    public record OfField(
            String id, String name, Named inIntent, Named inMandate, Named here, Used activities, String used) {}
}

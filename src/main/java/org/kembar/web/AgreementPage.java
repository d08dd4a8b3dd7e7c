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

    /** @param mandate what is to be said where it had, or may have had, no mandate */
    public record Happened(String name, String address, String date, String inTerm, Optional<String> mandate) {}

    public record OfField(String name, String inIntent, String inMandate, String here, String used) {}
}

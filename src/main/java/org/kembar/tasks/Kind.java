package org.kembar.tasks;

import java.util.Locale;
import java.util.Optional;
import org.kembar.measurement.Signal.Owner;

/** What sort of thing there is to see to; of things as urgent as each other the graver first. */
public enum Kind {
    /** An agreement has lapsed, and nothing carries it on. */
    AGREEMENT_LAPSED(Owner.COOPERATION_OFFICE, "method#alarms"),
    /** An agreement ends before a renewal that begins now would be signed. */
    AGREEMENT_ENDING(Owner.COOPERATION_OFFICE, "method#signal-C3.1"),
    OBLIGATION(Owner.COOPERATION_OFFICE, "method#signal-C7.4"),
    /** An activity was planned, its time is over, and nothing says what became of it. */
    PLAN_OVERDUE(Owner.TECHNICAL_AGENCY, "method#alarms"),
    /** Something one side wrote has no answer on record. */
    REPLY(Owner.COOPERATION_OFFICE, "method#signal-C8.1"),
    /** An activity was held, and nothing on record shows it: no source, no report, no output. */
    REPORT(Owner.TECHNICAL_AGENCY, "method#signal-C7.3"),
    /** Money was promised or committed, and no payment is on record. */
    MONEY(Owner.PLANNING_AND_FINANCE, "method#alarms"),
    /** There is no plan for a year in which an agreement is in force. */
    ANNUAL_PLAN(Owner.PLANNING_AND_FINANCE, "method#signal-C4.2"),
    /** Nobody is known to be in charge on one side. */
    CONTACT(Owner.COOPERATION_OFFICE, "method#signal-C1.1"),
    /** Names of participants go soon: what is still needed of them has to be said, or the names let go. */
    NAMES(Owner.COOPERATION_OFFICE, "privacy"),
    /** An agreement without an end is old. */
    AGREEMENT_OLD(Owner.LEGAL_DIVISION, "method#alarms"),
    /** What the evaluation asks one unit to record or to settle. */
    EVIDENCE(Owner.COOPERATION_OFFICE, "method#signals");

    private final Owner owner;
    private final String basis;

    Kind(Owner owner, String basis) {
        this.owner = owner;
        this.basis = basis;
    }

    /** Whose matter it usually is. */
    public Owner owner() {
        return owner;
    }

    /** Where the rule stands from which it follows: a page, and a place on it. */
    public String basis() {
        return basis;
    }

    /** The part of the page of a partnership in which it stands; none of what has a page of its own. */
    public Optional<String> section() {
        return switch (this) {
            case AGREEMENT_LAPSED, AGREEMENT_ENDING, AGREEMENT_OLD, EVIDENCE, NAMES -> Optional.empty();
            case OBLIGATION -> Optional.of("obligations");
            case PLAN_OVERDUE, REPORT, ANNUAL_PLAN -> Optional.of("activities");
            case REPLY -> Optional.of("correspondence");
            case MONEY -> Optional.of("money");
            case CONTACT -> Optional.of("people");
        };
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

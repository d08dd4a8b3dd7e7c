package org.kembar.ownregister;

import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Partnership;
import org.kembar.notation.Notation;

/** What is meant by rows that do not say it: asked for, with what is proposed. */
record Unsaid(Grid grid, Choices choices) {

    boolean isAsked(Slot slot) {
        return switch (slot) {
            case COOPERATION -> true;
            case DOCUMENT -> choices.are(Rows.AGREEMENTS);
            case ACTIVITY_KIND, ACTIVITY_STATUS -> choices.are(Rows.ACTIVITIES);
            case GROUP -> choices.are(Rows.ACTIVITIES) && choices.has(Slot.PARTICIPANTS);
            default -> false;
        };
    }

    /**
     * As the record writes it. No agreement is of a kind that neither the rows nor their headings name, and from an activity alone
     * no partnership begins.
     */
    Optional<String> proposed(Slot slot) {
        return switch (slot) {
            case DOCUMENT -> isAsked(slot) ? namedByHeadings() : Optional.empty();
            case COOPERATION ->
                choices.are(Rows.ACTIVITIES)
                        ? Optional.empty()
                        : Optional.of(Notation.word(Partnership.Kind.SISTER_CITY));
            case ACTIVITY_KIND -> Optional.of(Notation.word(Activity.Kind.OTHER));
            case ACTIVITY_STATUS -> Optional.of(Notation.word(Activity.Status.HELD));
            default -> Optional.empty();
        };
    }

    /** <i>Nomor MoU</i>, 결연일자. */
    private Optional<String> namedByHeadings() {
        return choices.columns().stream()
                .filter(column -> column.is().isOfDeal())
                .flatMap(column -> UsualHeadings.agreement(grid.heading(column.at())).stream())
                .map(Notation::word)
                .findFirst();
    }
}

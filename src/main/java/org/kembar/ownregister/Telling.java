package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the columns tell of what a row is. A day alone names no agreement: registers of activities have days, too.
 *
 * @param ofAgreements headings of columns that only a register of agreements has
 * @param ofActivities headings of columns that only a register of activities has
 */
record Telling(List<String> ofAgreements, List<String> ofActivities) {

    /** So many are named. */
    private static final int NAMED = 5;

    Telling {
        ofAgreements = List.copyOf(ofAgreements);
        ofActivities = List.copyOf(ofActivities);
    }

    static Telling of(Grid grid, List<Choices.Column> columns) {
        var ofAgreements = new ArrayList<String>();
        var ofActivities = new ArrayList<String>();
        for (var column : columns) {
            var heading = grid.heading(column.at());
            switch (column.is()) {
                case DOCUMENT, LETTER, PARTNER_LETTER -> ofAgreements.add(heading);
                case SIGNED -> {
                    if (UsualHeadings.namesSigning(heading)) {
                        ofAgreements.add(heading);
                    }
                }
                case ACTIVITY, ACTIVITY_KIND, PARTICIPANTS -> ofActivities.add(heading);
                default -> {}
            }
        }
        return new Telling(ofAgreements, ofActivities);
    }

    /** Nothing where it must be asked. */
    Optional<Rows> rows() {
        if (!ofAgreements.isEmpty() && !ofActivities.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                !ofAgreements.isEmpty()
                        ? Rows.AGREEMENTS
                        : ofActivities.isEmpty() ? Rows.PARTNERSHIPS : Rows.ACTIVITIES);
    }

    String why(Language language) {
        return Wording.plain(
                language,
                "register.rows.why" + rows().map(rows -> "." + rows).orElse(""),
                Wording.listed(language, ofAgreements, NAMED),
                Wording.listed(language, ofActivities, NAMED));
    }

    /** The columns whose headings could mean several things, as they are meant among such rows. */
    static List<Choices.Column> meant(Grid grid, List<Choices.Column> columns, Optional<Rows> rows) {
        return columns.stream()
                .map(column -> new Choices.Column(column.at(), meant(grid.heading(column.at()), column.is(), rows)))
                .filter(column -> isFirst(column, columns))
                .toList();
    }

    /** Where something else is said of what the rows are: the columns of which nobody said anything else, as they are meant among such. */
    static List<Choices.Column> anew(Grid grid, Choices before, List<Choices.Column> columns, Optional<Rows> rows) {
        if (rows.equals(before.rows())) {
            return columns;
        }
        return columns.stream()
                .map(column -> Optional.of(column)
                        .filter(one ->
                                before.of(one.at()).filter(one.is()::equals).isPresent())
                        .map(one -> anew(grid.heading(one.at()), one, before.rows(), rows))
                        .filter(one -> isFirst(one, columns))
                        .orElse(column))
                .toList();
    }

    private static Choices.Column anew(
            String heading, Choices.Column column, Optional<Rows> before, Optional<Rows> rows) {
        return UsualHeadings.meant(heading)
                .filter(usual -> meant(heading, usual, before) == column.is())
                .map(usual -> new Choices.Column(column.at(), meant(heading, usual, rows)))
                .orElse(column);
    }

    private static boolean isFirst(Choices.Column column, List<Choices.Column> columns) {
        return column.is().isOfSeveral()
                || columns.stream()
                        .filter(other -> other.is() == column.is())
                        .allMatch(other -> other.at() == column.at());
    }

    private static Slot meant(String heading, Slot slot, Optional<Rows> rows) {
        if (rows.isEmpty()) {
            return slot;
        }
        return switch (rows.get()) {
            case AGREEMENTS -> slot;
            case ACTIVITIES ->
                switch (slot) {
                    case SIGNED -> UsualHeadings.namesSigning(heading) ? slot : Slot.HELD;
                    case STATUS -> UsualHeadings.isAnyStatus(heading) ? Slot.ACTIVITY_STATUS : slot;
                    default -> slot;
                };
            case PARTNERSHIPS -> slot == Slot.SIGNED ? Slot.NOTE : slot;
        };
    }
}

package org.kembar.ownregister;

import java.util.List;
import java.util.regex.Pattern;

/** In which cell of a row stands what is wrong with the record that was made of it. */
record CellOf(Grid grid, Choices choices) {

    private static final Pattern PART = Pattern.compile("(\\w+)\\[\\d+](?:\\.(\\w+).*)?");

    /** The cell; the whole row where it is about no one cell. */
    String place(Entry entry, String path) {
        return grid.rows().stream()
                .filter(row -> row.number() == entry.row())
                .flatMap(row -> slots(path).stream()
                        .flatMap(slot -> choices.columns().stream().filter(column -> column.is() == slot))
                        .filter(column -> row.cell(column.at())
                                .filter(text -> !Dates.isNothing(text.strip()))
                                .isPresent())
                        .map(column -> grid.place(entry.row(), column.at())))
                .findFirst()
                .orElse(entry.place());
    }

    /** In which it can stand, what says most of it first. */
    private static List<Slot> slots(String path) {
        var part = PART.matcher(path);
        if (!part.matches()) {
            return List.of();
        }
        return switch (part.group(1)) {
            case "agreements" -> ofDeal(part.group(2) == null ? "" : part.group(2));
            case "fields" -> List.of(Slot.FIELDS);
            case "organisations" -> List.of(Slot.UNIT);
            case "cities" -> List.of(Slot.PARTNER);
            default -> List.of();
        };
    }

    private static List<Slot> ofDeal(String part) {
        return switch (part) {
            case "signed" -> List.of(Slot.SIGNED);
            case "from" -> List.of(Slot.START, Slot.TERM);
            case "until" -> List.of(Slot.END, Slot.TERM);
            case "termYears" -> List.of(Slot.TERM);
            case "type" -> List.of(Slot.DOCUMENT);
            case "title" -> List.of(Slot.TITLE);
            case "numberA", "numberB" -> List.of(Slot.LETTER, Slot.PARTNER_LETTER);
            case "place" -> List.of(Slot.PLACE);
            case "fields" -> List.of(Slot.FIELDS);
            default -> List.of();
        };
    }
}

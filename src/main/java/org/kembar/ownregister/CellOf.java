package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.ownregister.RowReading.Wrong;
import org.kembar.syntax.Problem;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** In which cell of a row stands what is wrong with the record that was made of it. */
record CellOf(Grid grid, Choices choices) {

    private static final Pattern PART = Pattern.compile("(\\w+)\\[\\d+](?:\\.(\\w+).*)?");

    /** A cell with its words. */
    private record Found(String place, String text) {}

    /** What the rules say against the record, in the words of the cell; of the whole row where it is about no one cell. */
    Wrong wrong(Entry entry, Problem problem, Language language) {
        var cell = cell(entry, problem.path());
        var found = isDate(problem.found())
                ? cell.map(Found::text).orElseGet(() -> inWords(problem.found(), language))
                : problem.found();
        var told = new Problem(
                problem.at(),
                problem.path(),
                problem.fault(),
                found,
                inWords(problem.expected(), language),
                problem.meant());
        return new Wrong(
                cell.map(Found::place).orElse(entry.place()),
                "register.wrong.rule",
                List.of(ProblemWords.of(language, told)));
    }

    private Optional<Found> cell(Entry entry, String path) {
        return grid.rows().stream()
                .filter(row -> row.number() == entry.row())
                .flatMap(row -> slots(path).stream()
                        .flatMap(slot -> choices.columns().stream().filter(column -> column.is() == slot))
                        .flatMap(column -> row
                                .cell(column.at())
                                .map(String::strip)
                                .filter(text -> !Dates.isNothing(text))
                                .map(text -> new Found(grid.place(entry.row(), column.at()), text))
                                .stream()))
                .findFirst();
    }

    private static boolean isDate(String text) {
        return EdtfDate.parse(text) instanceof EdtfReading.Read;
    }

    /** A day as people write it; whatever is no day as it is. */
    static String inWords(String text, Language language) {
        return EdtfDate.parse(text) instanceof EdtfReading.Read(var date) && date.isOneDay() && date.isCertain()
                ? Wording.day(language, date.earliest())
                : text;
    }

    /** In which it can stand, what says most of it first. */
    private static List<Slot> slots(String path) {
        var part = PART.matcher(path);
        if (!part.matches()) {
            return List.of();
        }
        return switch (part.group(1)) {
            case "agreements" -> ofDeal(part.group(2) == null ? "" : part.group(2));
            case "activities" -> ofEvent(part.group(2) == null ? "" : part.group(2));
            case "fields" -> List.of(Slot.FIELDS);
            case "organisations" -> List.of(Slot.UNIT);
            case "cities" -> List.of(Slot.PARTNER);
            default -> List.of();
        };
    }

    private static List<Slot> ofEvent(String part) {
        return switch (part) {
            case "date" -> List.of(Slot.HELD, Slot.START);
            case "type" -> List.of(Slot.ACTIVITY_KIND);
            case "title" -> List.of(Slot.ACTIVITY);
            case "status" -> List.of(Slot.ACTIVITY_STATUS);
            case "participants" -> List.of(Slot.PARTICIPANTS);
            case "place" -> List.of(Slot.PLACE);
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

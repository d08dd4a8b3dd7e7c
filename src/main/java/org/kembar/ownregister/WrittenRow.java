package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.EverydayDate;
import org.kembar.notation.Notation;
import org.kembar.ownregister.Dates.Read;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.ownregister.RowReading.Wrong;
import org.kembar.sheets.FoundBook;
import org.kembar.sheets.FoundBook.Row;
import org.kembar.syntax.Unseen;

/** A row of a register as it is written: what stands in its cells, by what was said of their columns, and what is wrong with them. */
final class WrittenRow {

    private static final Pattern ERROR = Pattern.compile("#[A-Z/0!?]+[!?]?");

    private final Row row;
    private final Grid grid;
    private final Choices choices;
    private final Dates dates;
    private final Unsaid unsaid;
    private final List<Wrong> wrongs = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();

    WrittenRow(Row row, Grid grid, Choices choices, Dates dates) {
        this.row = row;
        this.grid = grid;
        this.choices = choices;
        this.dates = dates;
        unsaid = new Unsaid(grid, choices);
        choices.columns().forEach(this::look);
    }

    /** What stands in all of them, by their headings. */
    Map<String, String> all() {
        return cells;
    }

    List<Wrong> wrongs() {
        return wrongs;
    }

    /** The cell in the column of this slot. */
    Optional<Choices.Column> column(Slot slot) {
        return choices.columns().stream().filter(one -> one.is() == slot).findFirst();
    }

    /** What nobody sees, and what is too long, is no cell of a register. A number of its own says nothing, and moves. */
    private void look(Choices.Column column) {
        var at = column.at();
        var text = row.cell(at).map(String::strip).orElse("");
        if (isError(text)) {
            wrong(at, "register.wrong.error", text);
        } else if (text.length() > RowReading.LONGEST) {
            wrong(at, "register.wrong.long", Integer.toString(text.length()), Integer.toString(RowReading.LONGEST));
        } else if (hasUnseen(text)) {
            wrong(at, "register.wrong.unseen");
        } else if (!text.isEmpty() && column.is() != Slot.NUMBER) {
            cells.merge(heading(at), text, (one, other) -> one + "\n" + other);
        }
    }

    /** Whether something can be taken from a cell. */
    static boolean isReadable(String text) {
        return !isError(text) && text.length() <= RowReading.LONGEST && !hasUnseen(text);
    }

    private static boolean isError(String text) {
        return ERROR.matcher(text).matches();
    }

    private static boolean hasUnseen(String text) {
        return Unseen.marks(text.replaceAll("[\\n\\r\\t]", ""));
    }

    String heading(int at) {
        return Optional.of(grid.heading(at))
                .filter(heading -> !heading.isEmpty())
                .orElseGet(() -> FoundBook.address(at, 0).replace("0", ""));
    }

    void wrong(int at, String key, String... found) {
        wrongs.add(new Wrong(grid.place(row.number(), at), key, List.of(found)));
    }

    String text(Slot slot) {
        return column(slot)
                .flatMap(column -> row.cell(column.at()))
                .map(String::strip)
                .orElse("");
    }

    Optional<Quoted> quoted(Slot slot) {
        return column(slot)
                .map(column -> new Quoted(text(slot), text(slot), grid.place(row.number(), column.at())))
                .filter(quoted -> !Dates.isNothing(quoted.text()));
    }

    /** What the record writes for the word in the column, or for rows that have none. */
    Optional<String> word(Slot slot) {
        var text = text(slot);
        var written = Dates.isNothing(text) ? elsewhere(slot) : text;
        var settled = choices.word(slot, written);
        return settled.isPresent()
                ? settled.flatMap(Choices.Word::means)
                : written.equals(Choices.ALL) ? unsaid.proposed(slot) : UsualWords.meant(slot, written);
    }

    /** What another cell of the row says of it. */
    private String elsewhere(Slot slot) {
        return Optional.of(text(Slot.ACTIVITY))
                .filter(_ -> slot == Slot.ACTIVITY_KIND)
                .flatMap(KindInTitle::word)
                .orElse(Choices.ALL);
    }

    <T extends Enum<T>> Optional<T> constant(Slot slot, T[] all) {
        return word(slot).flatMap(word -> constant(all, word));
    }

    static <T extends Enum<T>> Optional<T> constant(T[] all, String word) {
        return Stream.of(all).filter(one -> Notation.word(one).equals(word)).findFirst();
    }

    /** What stands in the cells that are taken, in their order. */
    String quote() {
        return choices.columns().stream()
                .filter(column -> column.is() != Slot.NUMBER)
                .flatMap(column -> row.cell(column.at()).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    Optional<EdtfDate> date(Slot slot) {
        var column = column(slot);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        var at = column.get().at();
        var text = text(slot);
        return switch (dates.read(text)) {
            case Read.Understood(var date) -> date;
            case Read.Several(var one, var other) -> {
                var key = EverydayDate.canBeginWithYear(text) ? "register.wrong.order.year" : "register.wrong.order";
                wrong(at, key, text, one, other);
                yield Optional.empty();
            }
            case Read.NoSuchDay() -> {
                wrong(at, "register.wrong.noDay", text);
                yield Optional.empty();
            }
            case Read.OtherWeekday() -> {
                wrong(at, "register.wrong.weekday", text);
                yield Optional.empty();
            }
            case Read.Backwards() -> {
                wrong(at, "register.wrong.backwards", text);
                yield Optional.empty();
            }
            case Read.NoDate() -> {
                wrong(at, "register.wrong.date", text);
                yield Optional.empty();
            }
        };
    }
}

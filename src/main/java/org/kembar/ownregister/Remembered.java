package org.kembar.ownregister;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.notation.Notation;

/**
 * How a city has its columns and words. Public as {@link Choices} is.
 *
 * @param name of the register of which it was said
 * @param rows what each row tells
 * @param words that were settled; which city a name means among them
 */
public record Remembered(
        String name,
        String language,
        List<Named> columns,
        Optional<Rows> rows,
        List<Choices.Word> words,
        Optional<Boolean> dayFirst,
        boolean carries) {

    /** @param is absent where the column is left out */
    public record Named(String heading, Optional<Slot> is) {}

    public Remembered {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    static Remembered of(String name, Grid grid, Choices choices) {
        return new Remembered(
                name,
                choices.language(),
                grid.columns().stream()
                        .filter(column -> !Folded.closed(column.heading()).isEmpty())
                        .map(column -> new Named(Folded.closed(column.heading()), choices.of(column.at())))
                        .toList(),
                choices.rows(),
                choices.words(),
                choices.dayFirst(),
                choices.carries());
    }

    static Remembered read(String kept) {
        return Notation.readKept(kept, Remembered.class).orElseThrow();
    }

    String kept() {
        return Notation.kept(this);
    }

    /** The words that mean the same in any register; what is meant by rows that say nothing is meant in this one alone. */
    List<Choices.Word> settled() {
        return words.stream()
                .filter(word -> !word.written().equals(Choices.ALL))
                .toList();
    }

    /** What is known of each heading; of several registers the first says it. */
    static Map<String, Optional<Slot>> headings(List<Remembered> all) {
        var known = new HashMap<String, Optional<Slot>>();
        all.forEach(one -> one.columns().forEach(column -> known.putIfAbsent(column.heading(), column.is())));
        return known;
    }
}

package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.notation.Notation;

/**
 * What has been said so far of a register: where its table is, what its columns and words mean, which rows to take. Public because it is
 * written and read by its components, as all that the program keeps.
 *
 * @param sheet which of the book, from 0
 * @param headings the row in which they stand, as a spreadsheet counts
 * @param depth in how many rows they stand
 * @param rows what each row tells; absent while nobody knows
 * @param language of the register, BCP 47
 * @param columns those that are taken
 * @param words that were settled
 * @param dayFirst whether 3/8/2016 is the third of August; absent while nobody knows
 * @param carries whether a row without a partner is of the partner above
 * @param rulings on rows
 * @param isAsLast whether all of it is as it was the last time
 */
public record Choices(
        int sheet,
        int headings,
        int depth,
        Optional<Rows> rows,
        String language,
        List<Column> columns,
        List<Word> words,
        Optional<Boolean> dayFirst,
        boolean carries,
        List<Ruling> rulings,
        boolean isAsLast) {

    /** @param at which column, from 0 */
    public record Column(int at, Slot is) {}

    /** Stands for all rows that say nothing of their own. */
    static final String ALL = "*";

    /**
     * @param written in the cell, or {@link #ALL}
     * @param means as the record writes it; absent where it is left out
     */
    public record Word(Slot slot, String written, Optional<String> means) {}

    /** @param row as a spreadsheet counts */
    public record Ruling(int row, boolean take) {}

    public Choices {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
        rulings = List.copyOf(rulings);
    }

    static Choices read(String kept) {
        return Notation.readKept(kept, Choices.class).orElseThrow();
    }

    String kept() {
        return Notation.kept(this);
    }

    Optional<Slot> of(int column) {
        return columns.stream()
                .filter(one -> one.at() == column)
                .map(Column::is)
                .findFirst();
    }

    boolean are(Rows what) {
        return rows.filter(what::equals).isPresent();
    }

    boolean has(Slot slot) {
        return columns.stream().anyMatch(one -> one.is() == slot);
    }

    /** Whether of activities no day is named but that of a signing: held on a day that nobody knows is what nobody means. */
    boolean isOfSigningAlone() {
        return are(Rows.ACTIVITIES) && has(Slot.SIGNED) && !has(Slot.HELD) && !has(Slot.START);
    }

    /** Of words that are spelled differently one was settled for all. */
    Optional<Word> word(Slot slot, String written) {
        return words.stream()
                .filter(one -> one.slot() == slot && Folded.isSpelling(one.written(), written))
                .findFirst();
    }

    Optional<Boolean> ruling(int row) {
        return rulings.stream()
                .filter(one -> one.row() == row)
                .map(Ruling::take)
                .findFirst();
    }

    Choices with(List<Column> others, Optional<Rows> are, String tag, Optional<Boolean> isDayFirst, boolean isCarried) {
        return new Choices(sheet, headings, depth, are, tag, others, words, isDayFirst, isCarried, rulings, isAsLast);
    }

    Choices withWords(List<Word> others) {
        return new Choices(
                sheet, headings, depth, rows, language, columns, others, dayFirst, carries, rulings, isAsLast);
    }

    /** Which rows are ticked is sent with the page on which they were. */
    Choices withoutRulings() {
        return new Choices(
                sheet, headings, depth, rows, language, columns, words, dayFirst, carries, List.of(), isAsLast);
    }

    /** With these in the place of those on the same rows. */
    Choices ruled(List<Ruling> others) {
        var all = new ArrayList<>(rulings.stream()
                .filter(one -> others.stream().noneMatch(other -> other.row() == one.row()))
                .toList());
        all.addAll(others);
        return new Choices(sheet, headings, depth, rows, language, columns, words, dayFirst, carries, all, isAsLast);
    }
}

package org.kembar.seeking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kembar.seeking.Findable.Said;

/**
 * What a text is found by in PostgreSQL, as it writes its type {@code tsvector}. A word stands for itself; a run of syllables
 * for each two of them that follow each other, and its last one, so that one finds from any syllable of it on. What the partnership
 * is called stands behind {@link #AROUND}: a question may name it, but nothing is found by that alone.
 */
public final class Lexemes {

    static final String AROUND = "in:";

    /** PostgreSQL takes a megabyte and 16,383 places. */
    private static final int MOST = 3000;

    /** Words that somebody may have meant who wrote something else. */
    static final Pattern TO_BE_MEANT = Pattern.compile("[a-z]{4,30}");

    private final StringBuilder written = new StringBuilder();
    private final Set<String> words = new LinkedHashSet<>();
    private int place = 1;

    private Lexemes() {}

    /**
     * A part of it.
     *
     * @param tsvector as PostgreSQL reads it
     * @param words in Latin letters without marks, each once
     */
    public record Piece(String tsvector, Set<String> words) {}

    /**
     * In as many pieces as are needed.
     *
     * @param around what is said of what it belongs to
     */
    public static List<Piece> of(List<Said> said, List<Said> around) {
        var pieces = new ArrayList<Piece>();
        var piece = new Lexemes();
        for (var one : said) {
            for (var word : Word.of(one.text())) {
                if (piece.place > MOST) {
                    pieces.add(piece.end(around));
                    piece = new Lexemes();
                }
                piece.add(word, "", one.isItsName() ? "A" : "");
            }
            // No phrase goes on from one text to the next.
            piece.place++;
        }
        pieces.add(piece.end(around));
        return pieces;
    }

    private Piece end(List<Said> around) {
        var own = Set.copyOf(words);
        for (var one : around) {
            for (var word : Word.of(one.text())) {
                if (place <= 2 * MOST) {
                    add(word, AROUND, "");
                }
            }
            place++;
        }
        return new Piece(written.toString(), own);
    }

    private void add(Word word, String before, String weight) {
        if (!word.isOfSyllables()) {
            add(before + word.letters(), weight);
            if (before.isEmpty() && TO_BE_MEANT.matcher(word.letters()).matches()) {
                words.add(word.letters());
            }
            return;
        }
        var syllables = word.syllables();
        for (var i = 0; i < syllables.size(); i++) {
            var next = i + 1 < syllables.size() ? syllables.get(i + 1) : "";
            add(before + syllables.get(i) + next, weight);
        }
    }

    private void add(String lexeme, String weight) {
        written.append('\'')
                .append(lexeme)
                .append("':")
                .append(place)
                .append(weight)
                .append(' ');
        place++;
    }
}

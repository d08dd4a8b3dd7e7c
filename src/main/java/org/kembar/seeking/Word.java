package org.kembar.seeking;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, or a run of syllables of a script in which words grow together: Hangul, Han, Kana.
 *
 * @param letters without capitals and without marks on Latin letters
 * @param from where it begins in the composed text
 * @param to where it ends
 * @param isOfSyllables whether each character says something by itself
 */
record Word(String letters, int from, int to, boolean isOfSyllables) {

    /** No word is longer; of a longer one the beginning counts. */
    private static final int LONGEST = 64;

    /** The form of Unicode in which texts are looked through and shown: a syllable of Hangul is one character. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @param text composed */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var letters = new StringBuilder();
        var from = 0;
        var wasOfSyllables = false;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            var isPart = Character.isLetterOrDigit(point) || letters.length() > 0 && isMark(point);
            var isOfSyllables = isMark(point) ? wasOfSyllables : isOfSyllables(point);
            if (letters.length() > 0 && (!isPart || isOfSyllables != wasOfSyllables)) {
                words.add(word(letters, from, i, wasOfSyllables));
                letters.setLength(0);
            }
            if (isPart) {
                from = letters.length() == 0 ? i : from;
                fold(point, letters);
                wasOfSyllables = isOfSyllables;
            }
            i += Character.charCount(point);
        }
        if (letters.length() > 0) {
            words.add(word(letters, from, text.length(), wasOfSyllables));
        }
        return words;
    }

    private static Word word(CharSequence letters, int from, int to, boolean isOfSyllables) {
        var end = isOfSyllables ? letters.length() : Math.min(LONGEST, letters.length());
        return new Word(letters.subSequence(0, end).toString(), from, to, isOfSyllables);
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isOfSyllables(int point) {
        if (point < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static void fold(int point, StringBuilder letters) {
        if (point < 128) {
            letters.append((char) Character.toLowerCase(point));
        } else if (isOfSyllables(point)) {
            letters.appendCodePoint(point);
        } else {
            var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            parts.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        }
    }

    /** Its characters, each of which may be two of Java's. */
    List<String> syllables() {
        return letters.codePoints().mapToObj(Character::toString).toList();
    }
}

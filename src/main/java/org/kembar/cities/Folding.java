package org.kembar.cities;

import java.text.Normalizer;
import java.util.Map;

/**
 * What of a name counts when names are compared: no capitals, no diacritics on Latin, Greek and Cyrillic letters, no
 * apostrophes, one blank for every other sign between words. Other scripts stay as they are written: there a mark makes
 * another letter.
 */
final class Folding {

    /** Letters that Unicode does not take apart into a letter and a mark. */
    private static final Map<Character, String> WITHOUT_MARK = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŧ', "t"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('þ', "th"));

    private static final String APOSTROPHES = "'’‘ʻʼʽʹʿʾ`´ˈ";

    /** No character is taken apart into more than these: U+FDFA of Arabic into 18. */
    static final int LONGEST = 18;

    private static final Folding PLAIN = new Folding(0);

    /** In the memory: not folded yet; folded into nothing or into several characters. */
    private static final char NOT_YET = 0;

    private static final char NOT_ONE = 1;

    private final char[] known;

    private Folding(int remembered) {
        known = new char[remembered];
    }

    /** Folds each character once, for a list that has millions of them and only some thousand different ones. */
    static Folding remembering() {
        return new Folding(Character.MAX_VALUE + 1);
    }

    static String fold(String name) {
        var composed =
                Normalizer.normalize(withoutHalves(name), Normalizer.Form.NFC).toCharArray();
        var folded = new char[composed.length * LONGEST];
        return new String(folded, 0, PLAIN.fold(composed, 0, composed.length, folded));
    }

    /** Half a character, as a broken input may hold, is in nobody's name. */
    private static String withoutHalves(String name) {
        return name.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Folds a part of a text, which is in the composed form of Unicode (NFC).
     *
     * @param folded where to write it, with {@link #LONGEST} times the room
     * @return how long it is
     */
    int fold(char[] text, int from, int to, char[] folded) {
        var length = 0;
        for (var i = from; i < to; i++) {
            var character = text[i];
            if (character >= 'a' && character <= 'z') {
                folded[length++] = character;
                continue;
            }
            var one = one(character);
            if (one == NOT_ONE) {
                length = append(fold(character), folded, length);
            } else if (one != ' ' || length > 0 && folded[length - 1] != ' ') {
                folded[length++] = one;
            }
        }
        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    private static int append(String plain, char[] folded, int from) {
        var length = from;
        for (var k = 0; k < plain.length(); k++) {
            if (plain.charAt(k) != ' ' || length > 0 && folded[length - 1] != ' ') {
                folded[length++] = plain.charAt(k);
            }
        }
        return length;
    }

    /** What the character is folded into, if that is one character. */
    private char one(char character) {
        if (character >= known.length) {
            return oneOf(fold(character));
        }
        if (known[character] == NOT_YET) {
            known[character] = oneOf(fold(character));
        }
        return known[character];
    }

    private static char oneOf(String folded) {
        return folded.length() == 1 && folded.charAt(0) > NOT_ONE ? folded.charAt(0) : NOT_ONE;
    }

    private static String fold(char character) {
        if (APOSTROPHES.indexOf(character) >= 0 || Character.getType(character) == Character.FORMAT) {
            return "";
        }
        if (Character.isSurrogate(character)) {
            return String.valueOf(character);
        }
        var plain = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        var folded = new StringBuilder();
        for (var i = 0; i < plain.length(); i++) {
            folded.append(foldPlain(plain.charAt(i)));
        }
        return folded.toString();
    }

    private static String foldPlain(char character) {
        var text = String.valueOf(character);
        if (isTakenApart(character)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKD);
        }
        var folded = new StringBuilder();
        text.chars()
                .filter(part -> !isDiacritic(part))
                .forEach(part -> folded.append(
                        Character.isLetterOrDigit(part) || isMark(part) || Character.isSurrogate((char) part)
                                ? WITHOUT_MARK.getOrDefault((char) Character.toLowerCase(part), String.valueOf((char)
                                        Character.toLowerCase(part)))
                                : " "));
        return folded.toString();
    }

    private static boolean isTakenApart(char character) {
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }

    /** Combining Diacritical Marks, which other scripts do not use. */
    private static boolean isDiacritic(int character) {
        return character >= 0x0300 && character <= 0x036F;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}

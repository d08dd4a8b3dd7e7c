package org.kembar.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kembar.archive.FileView.Piece;

/**
 * Finds words on the pages of a document. How a line was broken, with a hyphen or without, how many spaces stand between words and
 * which quotation marks somebody has typed makes no difference; every letter and digit does.
 */
final class Passages {

    /** Where somebody who quotes has left something out. */
    private static final Pattern GAP = Pattern.compile("\\[?(?:…|\\.\\.\\.)]?");

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Pd}\\p{Pi}\\p{Pf}\"']+");

    /** A page is shorter; in a text without pages words are found by the browser. */
    private static final int LOOKED_THROUGH = 200_000;

    private final List<String> pages;

    Passages(List<String> pages) {
        this.pages = pages.stream().map(Passages::compared).toList();
    }

    private static String compared(String text) {
        return NOT_COMPARED
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** The page on which the words begin, from 1 on; they may go on to the next one. */
    OptionalInt page(String words) {
        var parts = GAP.splitAsStream(words)
                .map(Passages::compared)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return OptionalInt.empty();
        }
        for (var page = 0; page < pages.size(); page++) {
            var here = pages.get(page);
            var at = found(here + (page + 1 < pages.size() ? pages.get(page + 1) : ""), parts);
            if (at >= 0 && at < here.length()) {
                return OptionalInt.of(page + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * What is written on a page, line by line, with the words marked as far as they stand there: those of a quotation that goes on to the
     * next page are not.
     */
    static List<List<Piece>> lines(String page, String words) {
        var text = Normalizer.normalize(page, Normalizer.Form.NFKC);
        var lines = new ArrayList<List<Piece>>();
        var line = new ArrayList<Piece>();
        for (var piece : pieces(text, words)) {
            var parts = piece.text().split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Piece(parts[i], piece.isMarked()));
                }
            }
        }
        lines.add(List.copyOf(line));
        return lines;
    }

    private static List<Piece> pieces(String text, String words) {
        var letters = Letters.of(text);
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var part : GAP.splitAsStream(words).map(Passages::compared).toList()) {
            var at = part.isEmpty() || text.length() > LOOKED_THROUGH ? -1 : letters.find(part, from);
            if (at >= 0) {
                var end = letters.end(at, part);
                pieces.add(new Piece(text.substring(from, letters.start(at)), false));
                pieces.add(new Piece(text.substring(letters.start(at), end), true));
                from = end;
            }
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /**
     * What is compared of a text, and where each letter of it stands there.
     *
     * @param places of the letters, as many as there are
     */
    private record Letters(String text, List<Integer> places) {

        static Letters of(String text) {
            var places = new ArrayList<Integer>();
            var kept = new StringBuilder();
            var isLeftOut = NOT_COMPARED.matcher(text);
            var from = 0;
            while (from < text.length()) {
                var isThere = isLeftOut.find(from);
                for (var i = from; i < (isThere ? isLeftOut.start() : text.length()); i++) {
                    places.add(i);
                    kept.append(text.charAt(i));
                }
                from = isThere ? isLeftOut.end() : text.length();
            }
            return new Letters(kept.toString(), places);
        }

        /** From that place of the text on; -1 if it is not there. */
        int find(String part, int from) {
            var found = Collections.binarySearch(places, from);
            return text.indexOf(part, found < 0 ? -found - 1 : found);
        }

        int start(int letter) {
            return places.get(letter);
        }

        int end(int letter, String part) {
            return places.get(letter + part.length() - 1) + 1;
        }
    }

    /** Where the first of them begins, with the others after it in their order; -1 if they do not stand there so. */
    private static int found(String text, List<String> parts) {
        var first = text.indexOf(parts.getFirst());
        var from = first;
        for (var part : parts) {
            var at = from < 0 ? -1 : text.indexOf(part, from);
            if (at < 0) {
                return -1;
            }
            from = at + part.length();
        }
        return first;
    }
}

package org.kembar.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds words on the pages of a document. How a line was broken, with a hyphen or without, how many spaces stand between words and
 * which quotation marks somebody has typed makes no difference; every letter and digit does.
 */
final class Passages {

    /** Where somebody who quotes has left something out. */
    private static final Pattern GAP = Pattern.compile("\\[?(?:…|\\.\\.\\.)]?");

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Pd}\\p{Pi}\\p{Pf}\"']+");

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

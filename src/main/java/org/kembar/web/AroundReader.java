package org.kembar.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kembar.wording.Language;

/**
 * A page taken apart around the place in its frame that says who reads it.
 *
 * @param everybodys what stands there for whoever is not signed in
 * @param language that of the page
 */
record AroundReader(byte[] before, byte[] everybodys, byte[] after, Language language) {

    /** What everybody is shown in this place, up to its language. No text of a page can hold it: there it would be escaped. */
    private static final byte[] BEGIN = "<div class=\"own\" lang=\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "</div>".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 2;

    /** Empty for what has no frame, or already says who reads it. */
    static Optional<AroundReader> in(byte[] page) {
        var begin = index(page, BEGIN, 0);
        if (begin < 0) {
            return Optional.empty();
        }
        var end = index(page, END, begin) + END.length;
        var tag = new String(page, begin + BEGIN.length, TAG, StandardCharsets.US_ASCII);
        return Optional.of(new AroundReader(
                Arrays.copyOf(page, begin),
                Arrays.copyOfRange(page, begin, end),
                Arrays.copyOfRange(page, end, page.length),
                Language.ofTag(tag).orElseThrow()));
    }

    /** The page for one reader. */
    byte[] with(byte[] own) {
        var page = new ByteArrayOutputStream(before.length + own.length + after.length);
        page.writeBytes(before);
        page.writeBytes(own);
        page.writeBytes(after);
        return page.toByteArray();
    }

    private static int index(byte[] page, byte[] part, int from) {
        for (var at = from; at <= page.length - part.length; at++) {
            if (page[at] == part[0] && Arrays.equals(page, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}

package org.kembar.preview;

import org.kembar.exchange.Incoming;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Something for which an import is refused.
 *
 * @param place the file with line and column, and the place in its structure; empty where the sentence names it
 */
public record Mistake(String place, String sentence) {

    public static Mistake of(Incoming.Refused refused, Language language) {
        return new Mistake("", Wording.plain(language, "cli.intake." + refused.why(), refused.name()));
    }

    /** In one line, as compilers write it. */
    public String line() {
        return place.isEmpty() ? sentence : place + ": " + sentence;
    }
}

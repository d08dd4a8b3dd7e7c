package org.kembar.preview;

import java.util.Optional;
import org.kembar.exchange.Incoming;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Something for which an import is refused.
 *
 * @param place the file with line and column, and the place in its structure; empty where the sentence names it
 * @param line where the page shows the line of the file in which it is, if it does
 */
public record Mistake(String place, String sentence, Optional<String> line) {

    public Mistake(String place, String sentence) {
        this(place, sentence, Optional.empty());
    }

    public static Mistake of(Incoming.Refused refused, Language language) {
        return new Mistake("", Wording.plain(language, "cli.intake." + refused.why(), refused.name()));
    }

    /** In one line, as compilers write it. */
    public String inOneLine() {
        return place.isEmpty() ? sentence : place + ": " + sentence;
    }
}

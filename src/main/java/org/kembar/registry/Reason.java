package org.kembar.registry;

import java.util.Optional;
import org.kembar.syntax.Unseen;

/**
 * Why somebody did something that has to be answered for: it is sealed with the trail and stays.
 *
 * @param text 1 to {@value #LONGEST} characters, in lines
 */
public record Reason(String text) {

    public static final int LONGEST = 2_000;

    public Reason {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no reason: " + text.length() + " characters");
        }
    }

    /** What somebody has typed; nothing if there is nothing to read in it, if it is too long, or has marks in it that nobody sees. */
    public static Optional<Reason> of(String typed) {
        return Optional.of(typed.replace("\r\n", "\n").strip())
                .filter(Reason::isOne)
                .map(Reason::new);
    }

    private static boolean isOne(String text) {
        return !Unseen.saysNothing(text) && text.length() <= LONGEST && !Unseen.marks(text.replace("\n", ""));
    }
}

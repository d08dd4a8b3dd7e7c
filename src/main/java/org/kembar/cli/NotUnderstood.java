package org.kembar.cli;

import java.util.Collection;
import org.kembar.notation.Likeness;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** A command that lacks something, contradicts itself or names what there is not. Ends it with exit code 2. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    NotUnderstood(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** @param named the option or parameter whose value is no good */
    NotUnderstood(String named, String sentence) {
        this(named + ": " + sentence);
    }

    /** A word that names nothing, with the known word that was probably meant. */
    static NotUnderstood unknown(
            Language language, String named, String key, String written, Collection<String> known, Object... values) {
        var sentence = Wording.plain(language, key, values);
        return new NotUnderstood(named, ProblemWords.orMeant(language, sentence, Likeness.meant(written, known)));
    }

    String sentence() {
        return sentence;
    }
}

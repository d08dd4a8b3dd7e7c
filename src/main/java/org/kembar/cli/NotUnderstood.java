package org.kembar.cli;

import java.util.Collection;
import org.kembar.asking.Asked;
import org.kembar.wording.Language;

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
        return of(Asked.unknown(language, named, key, written, known, values));
    }

    static NotUnderstood of(Asked.Refused<?> refused) {
        return new NotUnderstood(String.join(", ", refused.places()), refused.sentence());
    }

    String sentence() {
        return sentence;
    }
}

package org.kembar.cli;

import java.util.Collection;
import java.util.List;
import org.kembar.notation.Likeness;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The input is no good, and these are the sentences that say why. Ends the command with exit code 1. */
final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    InputRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** A word that names nothing, with the known word that was probably meant. */
    static InputRefused unknown(
            Language language, String key, String written, Collection<String> known, Object... values) {
        var sentence = Wording.plain(language, key, values);
        return new InputRefused(List.of(Wording.orMeant(language, sentence, Likeness.meant(written, known))));
    }

    List<String> lines() {
        return lines;
    }
}

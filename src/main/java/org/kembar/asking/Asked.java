package org.kembar.asking;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kembar.notation.Likeness;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** What came of reading what somebody asks for. */
public sealed interface Asked<T> {

    record Understood<T>(T what) implements Asked<T> {}

    /** @param places where what is no good was written: options of the command, or fields of the form */
    record Refused<T>(List<String> places, String sentence) implements Asked<T> {}

    /** What follows from it; a refusal stays one. */
    default <R> Asked<R> then(Function<T, Asked<R>> next) {
        return switch (this) {
            case Understood<T>(var what) -> next.apply(what);
            case Refused<T>(var places, var sentence) -> new Refused<>(places, sentence);
        };
    }

    /** A word that names nothing, with the known word that was probably meant. */
    static <T> Refused<T> unknown(
            Language language, String place, String key, String written, Collection<String> known, Object... values) {
        var sentence = Wording.plain(language, key, values);
        return new Refused<>(List.of(place), ProblemWords.orMeant(language, sentence, Likeness.meant(written, known)));
    }
}

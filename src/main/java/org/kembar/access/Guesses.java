package org.kembar.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How soon a password is guessed by somebody who begins with the 30,000 most common ones, with English words, and with what is
 * repeated, counted up or lies side by side on a keyboard: zxcvbn (Wheeler, USENIX Security 2016). Nothing is asked of anybody outside.
 */
final class Guesses {

    /** So many are made before others are tried: zxcvbn's bound between what can be guessed over a network and what cannot. */
    private static final double SOON = 1e8;

    private Guesses() {}

    static boolean isCommon(String password) {
        return estimating().measure(password).getGuesses() < SOON;
    }

    /** Made anew each time: somebody chooses a password so seldom that the lists would only take up memory. */
    private static Zxcvbn estimating() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .dictionary(StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

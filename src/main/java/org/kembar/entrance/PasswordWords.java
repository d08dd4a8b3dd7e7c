package org.kembar.entrance;

import java.util.Optional;
import org.kembar.access.Passwords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Why a password is not taken, in a sentence. */
final class PasswordWords {

    private PasswordWords() {}

    /** @param about what others know of the person: name, e-mail address */
    static Optional<String> wrong(Language language, String password, String... about) {
        return Passwords.wrong(password, about).map(wrong -> switch (wrong) {
            case TOO_SHORT -> Wording.plain(language, "password.tooShort", Passwords.SHORTEST);
            case TOO_LONG -> Wording.plain(language, "password.tooLong", Passwords.LONGEST);
            case SAYS_WHO ->
                Wording.plain(
                        language,
                        "password.saysWho",
                        Passwords.SHORTEST,
                        String.join("; ", Passwords.said(password, about)));
            case COMMON -> Wording.plain(language, "password.common");
        });
    }
}

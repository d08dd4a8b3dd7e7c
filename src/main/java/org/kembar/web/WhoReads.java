package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.wording.Language;

/** Who is signed in. */
@FunctionalInterface
public interface WhoReads {

    /** Nobody where somebody is signed out, and where it cannot be told. */
    Optional<Somebody> of(HttpServletRequest request);

    /** Somebody, to be said in the language of a page. */
    @FunctionalInterface
    interface Somebody {

        Reader in(Language language);
    }
}

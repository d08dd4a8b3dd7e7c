package org.kembar.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.seeking.Question;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;

/**
 * What an address of the search asks for.
 *
 * @param written as somebody typed it
 * @param caseFile the only partnership in which to look; empty for all
 * @param page from 1 on
 */
public record Asking(Language language, String written, String caseFile, int page) {

    /** No further than anybody reads; there is always a word that narrows it down. */
    public static final int LAST = 100;

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,200}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]+");

    static Asking of(Language language, String q, String in, String page) {
        var written = UNSEEN.matcher(q).replaceAll(" ").strip();
        return new Asking(
                language,
                written.substring(0, Math.min(Question.LONGEST, written.length())),
                IDENTIFIER.matcher(in).matches() ? in : "",
                PAGE.matcher(page).matches() ? Math.min(LAST, Integer.parseInt(page)) : 1);
    }

    Asking inAll() {
        return new Asking(language, written, "", 1);
    }

    Asking in(String one) {
        return new Asking(language, written, one, 1);
    }

    Optional<Asking> at(int other) {
        return other < 1 || other > LAST
                ? Optional.empty()
                : Optional.of(new Asking(language, written, caseFile, other));
    }

    /** After the language. */
    String place() {
        return Frame.SEARCH
                + (written.isEmpty() ? "" : "?q=" + Addresses.encoded(written))
                + (caseFile.isEmpty() ? "" : "&in=" + caseFile)
                + (page == 1 ? "" : "&page=" + page);
    }

    String address() {
        return "/" + language.tag() + "/" + place();
    }
}

package org.kembar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kembar.wording.Language;

/** What is written in an address. */
public final class Addresses {

    private Addresses() {}

    /** What the addresses of everything of one partnership begin with; its own page stands there. */
    public static String partnership(Language language, String id) {
        return "/" + language.tag() + "/partnerships/" + id;
    }

    /** Where somebody who may chooses what to record of it. */
    public static String record(Language language, String id) {
        return partnership(language, id) + "/record";
    }

    /** Where those who are signed in see what is not for everybody. */
    public static String desk(Language language, String id) {
        return "/" + language.tag() + "/desk/partnerships/" + id;
    }

    /** What an import made of a partnership, and what that moved in the evaluation. */
    public static String recorded(Language language, String id, long ofImport) {
        return partnership(language, id) + "/recorded/" + ofImport;
    }

    /** The same with what is not for everybody, for those who are signed in. */
    public static String recordedOnDesk(Language language, String id, long ofImport) {
        return desk(language, id) + "/recorded/" + ofImport;
    }

    public static String evaluation(Language language, String id) {
        return partnership(language, id) + "/evaluation";
    }

    /** @param id the number GeoNames gives the city, or the office's own id for it */
    public static String city(Language language, String id) {
        return "/" + language.tag() + "/cities/" + id;
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

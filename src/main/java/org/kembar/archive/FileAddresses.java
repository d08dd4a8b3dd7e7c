package org.kembar.archive;

import org.kembar.archive.Cabinet.Opened;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;

/**
 * Where the documents of a partnership are: for everybody what is public, on the desk what is for whoever is signed in.
 *
 * @param place the address after its language
 */
record FileAddresses(Language language, String place) {

    /** Enough of a quotation to find it by. */
    private static final int WORDS = 200;

    static final String PUBLIC = "/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/files";
    static final String DESK = "/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/files";
    static final String ONE = "/{document:[a-z0-9]+}";
    static final String CONTENT = ONE + "/versions/{number:\\d{1,5}}";

    static final String LEAF = ONE + "/pages/{page:\\d{1,4}}";
    static final String PICTURE = CONTENT + "/pages/{page:\\d{1,4}}.png";

    static FileAddresses of(Language language, Opened opened) {
        return opened.isPublic()
                ? everybodys(language, opened.open().id())
                : desk(language, opened.open().id());
    }

    static FileAddresses everybodys(Language language, String id) {
        return new FileAddresses(language, "partnerships/" + id + "/files");
    }

    static FileAddresses desk(Language language, String id) {
        return new FileAddresses(language, "desk/partnerships/" + id + "/files");
    }

    String all() {
        return "/" + language.tag() + "/" + place;
    }

    String one(String document) {
        return all() + "/" + document;
    }

    String content(String document, int version) {
        return one(document) + "/versions/" + version;
    }

    String page(String document, int page) {
        return one(document) + "#page-" + page;
    }

    /** A page as a picture, with its text. */
    String leaf(String document, int page) {
        return one(document) + "/pages/" + page;
    }

    /** The same, with these words shown on it, as far as an address has room for them. */
    String leaf(String document, int page, String words) {
        var most = words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS)).strip();
        return leaf(document, page) + "?quote=" + Addresses.encoded(most);
    }

    String picture(String document, int version, int page) {
        return content(document, version) + "/pages/" + page + ".png";
    }

    /** The partnership itself, for the same readers. */
    String partnership() {
        return all().substring(0, all().length() - "/files".length());
    }

    static String source(Language language, String id, String source) {
        return Addresses.partnership(language, id) + "/sources/" + source;
    }
}

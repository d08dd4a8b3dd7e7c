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

    static final String PUBLIC = "/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/files";
    static final String DESK = "/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/files";
    static final String ONE = "/{document:[a-z0-9]+}";
    static final String CONTENT = ONE + "/versions/{number:\\d{1,5}}";

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

    /** The partnership itself, for the same readers. */
    String partnership() {
        return all().substring(0, all().length() - "/files".length());
    }

    static String source(Language language, String id, String source) {
        return Addresses.partnership(language, id) + "/sources/" + source;
    }
}

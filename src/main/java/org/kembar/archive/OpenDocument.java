package org.kembar.archive;

import java.time.ZoneId;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.registry.Document;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.springframework.http.ResponseEntity;

/** A document that somebody has before them, in their language. */
record OpenDocument(Opened opened, Document document, Language language, ZoneId zone) {

    FileWords words() {
        return new FileWords(opened.seen().file(), language, zone);
    }

    String say(String key, Object... values) {
        return words().say(key, values);
    }

    FileAddresses addresses() {
        return FileAddresses.of(language, opened);
    }

    FileView.Path path() {
        return FilePages.path(opened, words(), addresses());
    }

    Document.Version current() {
        return document.current();
    }

    /** Where it is itself. */
    String address() {
        return addresses().one(document.id());
    }

    /** Where something is done with it, or a part of it is. */
    String address(String below) {
        return address() + "/" + below;
    }

    Frame frame(String below, String title) {
        return new Frame(language, addresses().place() + "/" + document.id() + "/" + below, title, false);
    }

    /** Where it is told that what was asked for is done. */
    ResponseEntity<byte[]> changed() {
        return Html.leadTo(address() + "?changed");
    }
}

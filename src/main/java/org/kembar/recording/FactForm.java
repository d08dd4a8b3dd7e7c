package org.kembar.recording;

import java.util.List;
import java.util.Optional;
import org.kembar.recording.Offer.Option;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Spoken;

/**
 * What the template of a form prints.
 *
 * @param address of the page of the partnership
 * @param action where the form is sent
 * @param how what such a record is, in a sentence
 * @param first what is asked first
 * @param rare what is rarely known
 * @param isRareOpen whether something of that was typed, or is wrong
 * @param sources where it is written
 * @param document a document that is not on record yet
 * @param languages those in which texts can be typed
 * @param like what may be the same record
 * @param clashes what somebody else has changed otherwise meanwhile
 * @param audiences for whom it may be, where there is a choice
 * @param because why it is corrected, where it is
 * @param unseen what is sent along
 * @param drafting what is kept of it meanwhile
 */
record FactForm(
        Frame frame,
        String partnership,
        String address,
        String action,
        String how,
        List<Trouble> troubles,
        List<Input> first,
        List<Input> rare,
        boolean isRareOpen,
        List<Input> sources,
        List<Input> document,
        boolean isDocumentOpen,
        List<Option> languages,
        String language,
        List<Link> like,
        List<Choosing> clashes,
        Optional<Input.Choose> audiences,
        Optional<Input.Line> because,
        List<Input.Hidden> unseen,
        Drafting.Shown drafting) {

    /** @param spoken the name, with what of it is in another language than the page */
    record Link(String address, String name, List<Spoken> spoken) {

        Link(String address, String name) {
            this(address, name, Spoken.of(name));
        }

        static Link of(String address, String name, Record record, Language language) {
            return new Link(address, name, Spoken.of(name, record, language));
        }
    }

    /**
     * A part of which one of two has to be chosen.
     *
     * @param name of the field in which it is chosen
     */
    record Choosing(String name, String label, String was, String theirs, String mine, Optional<String> chosen) {}
}

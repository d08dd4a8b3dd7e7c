package org.kembar.search;

import java.util.List;
import java.util.Optional;
import org.kembar.seeking.Excerpt;
import org.kembar.web.Frame;

/**
 * What the template of the search prints.
 *
 * @param written what is looked for
 * @param told what there is to say of it
 * @param caseFile the only partnership in which was looked; empty for all
 * @param all where the same is looked for in all of them
 */
record SearchPage(
        Frame frame,
        String written,
        String caseFile,
        Optional<String> told,
        List<String> remarks,
        Optional<Link> all,
        List<OfPartnership> partnerships,
        Optional<String> previous,
        Optional<String> next) {

    record Link(String name, String address) {}

    /** @param more where all that was found in it stands; nothing if all of it stands here */
    record OfPartnership(
            String id, List<Excerpt.Part> name, String address, List<Entry> entries, Optional<Link> more) {}

    /**
     * A place.
     *
     * @param kind what it is; nothing where its name says so
     * @param audience for whom it is, where that is not everybody
     */
    record Entry(
            List<Excerpt.Part> name,
            Optional<String> lang,
            String address,
            Optional<String> kind,
            Optional<String> audience,
            List<Excerpt.Part> excerpt,
            Optional<String> excerptLang) {}
}

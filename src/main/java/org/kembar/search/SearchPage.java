package org.kembar.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.registry.FoundByWord.Place;
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
public record SearchPage(
        Frame frame,
        String written,
        String caseFile,
        Optional<String> told,
        List<String> remarks,
        Optional<Link> all,
        List<OfPartnership> partnerships,
        Optional<Asking> previousAsking,
        Optional<Asking> nextAsking) {

    Optional<String> previous() {
        return previousAsking.map(Asking::address);
    }

    Optional<String> next() {
        return nextAsking.map(Asking::address);
    }

    public record Link(String name, String address) {}

    /**
     * @param count how many places were found in it
     * @param more where all that was found in it stands; nothing if all of it stands here
     */
    public record OfPartnership(
            String id, int count, List<Excerpt.Part> name, String address, List<Entry> entries, Optional<Link> more) {

        public String plainName() {
            return plain(name);
        }
    }

    /**
     * A place.
     *
     * @param place where it is on record
     * @param kind what it is; nothing where its name says so
     * @param audience for whom it is, where that is not everybody
     */
    public record Entry(
            Place place,
            List<Excerpt.Part> name,
            Optional<String> lang,
            String address,
            Optional<String> kind,
            Optional<String> audience,
            List<Excerpt.Part> excerpt,
            Optional<String> excerptLang) {

        public String plainName() {
            return plain(name);
        }

        /** Nothing where the name holds all that was looked for. */
        public Optional<String> plainExcerpt() {
            return Optional.of(plain(excerpt)).filter(text -> !text.isEmpty());
        }

        /** What it is, as a word that is the same in every language. */
        public String word() {
            return place.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    private static String plain(List<Excerpt.Part> parts) {
        return parts.stream().map(Excerpt.Part::text).collect(Collectors.joining());
    }
}

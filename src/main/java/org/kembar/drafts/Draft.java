package org.kembar.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody has typed into a form and not recorded yet.
 *
 * @param number another one with each change
 * @param at when it was kept last
 */
public record Draft(Of of, Fields fields, long number, Instant at) {

    /** The fields in which stands what a record is called or says, the first that tells it best. */
    private static final List<String> TELLING = List.of(
            "title",
            "name",
            "label",
            "text",
            "person",
            "says",
            "note",
            "reason",
            "place",
            "document.title",
            "source.0.quote");

    /** So many characters of it tell one draft from another. */
    private static final int WORDS = 60;

    /** The first words of what was typed, in whatever language; nothing where only choices and dates were. */
    public Optional<String> words() {
        return TELLING.stream()
                .flatMap(name -> fields.byName().entrySet().stream()
                        .filter(field -> field.getKey().equals(name)
                                || field.getKey().matches(Pattern.quote(name) + "\\.[a-z]{2,3}(-\\w+)*"))
                        .flatMap(field -> field.getValue().stream()))
                .map(typed -> typed.strip().replaceAll("\\s+", " "))
                .filter(typed -> !typed.isEmpty())
                .findFirst()
                .map(Draft::first);
    }

    private static String first(String typed) {
        if (typed.codePointCount(0, typed.length()) <= WORDS) {
            return typed;
        }
        var cut = typed.substring(0, typed.offsetByCodePoints(0, WORDS));
        var space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }

    /**
     * Of which form it is.
     *
     * @param caseFile of which partnership, by its id
     * @param kind of record, by its key in case files
     * @param record what is to be corrected; nothing where it is new
     */
    public record Of(String caseFile, String kind, Optional<String> record) {

        /** Where the form stands, below the address of the partnership. */
        public String place() {
            return record.map(id -> "/records/" + id + "/correct").orElse("/record/" + kind);
        }
    }
}

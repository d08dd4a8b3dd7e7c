package org.kembar.seeking;

import java.util.List;
import java.util.Optional;

/**
 * Something with a place of its own on the pages, and what it is found by.
 *
 * @param id of the record; of the partnership that of its case file
 */
public record Findable(Kind kind, String id, List<Said> said) {

    public enum Kind {
        PARTNERSHIP,
        FACT,
        SOURCE,
        /** A page of a document that an office keeps, or what the document is called. */
        DOCUMENT
    }

    /**
     * A text that it is found by.
     *
     * @param language BCP 47, where it is known
     * @param isItsName whether it is called so
     */
    public record Said(String text, Optional<String> language, boolean isItsName) {

        public Said {
            text = Word.composed(text);
        }
    }

    public Findable {
        said = List.copyOf(said);
    }
}

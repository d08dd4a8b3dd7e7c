package org.kembar.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.wording.Language;

/** Where the texts of sources are, for whatever part of the application keeps them. */
public interface SourceTexts {

    /** The documents, public ones, that are the text of a source. */
    List<SourceText> of(String file, String source, Language language);

    /**
     * A document that is the text of a source.
     *
     * @param places where words of the source stand in it, if they do
     */
    record SourceText(String title, String address, Function<String, Optional<Place>> places) {}

    /** A page of a document. */
    record Place(String name, String address) {}
}

package org.kembar.casefile;

import java.util.Optional;

/**
 * Where a statement was found.
 *
 * @param ref the source
 * @param quote the source's own words, in its own language
 * @param place page, article or paragraph
 * @param reading what the person who compiled the file read into the words, where it is more than they say
 */
public record Evidence(
        @Refers(Source.class) String ref, String quote, Optional<String> place, Optional<Text> reading) {}

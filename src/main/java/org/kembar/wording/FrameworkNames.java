package org.kembar.wording;

import java.util.List;
import org.kembar.evaluation.Framework;

/** What a framework is called, where a case file names it by its id. */
record FrameworkNames(List<Framework> known, Messages messages, Language language) {

    /** Its title; of one that is not here nothing but its id is known. */
    String of(String id) {
        return known.stream()
                .filter(framework -> framework.id().equals(id))
                .map(framework -> framework.name().bestFor(language.tag()))
                .findFirst()
                .orElseGet(() -> messages.text("framework.unknown", id));
    }
}

package org.kembar.api;

import java.util.List;

/** A parameter says what cannot be answered. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> parameters;
    private final String sentence;

    NotUnderstood(List<String> parameters, String sentence) {
        super(sentence);
        this.parameters = parameters;
        this.sentence = sentence;
    }

    List<String> parameters() {
        return parameters;
    }

    /** What was found and what was expected, in the language asked for. */
    String sentence() {
        return sentence;
    }
}

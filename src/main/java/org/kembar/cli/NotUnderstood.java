package org.kembar.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command that lacks something or contradicts itself, in a sentence for the reader. Ends it with exit code 2. */
final class NotUnderstood extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    NotUnderstood(CommandLine command, String sentence) {
        super(command, sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

package org.kembar.cli;

import java.util.List;

/** A file is no good or not to be had, and these are the sentences that say why. Ends the command with exit code 1. */
final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    InputRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}

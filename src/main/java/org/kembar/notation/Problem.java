package org.kembar.notation;

/**
 * One thing that is wrong with a file: where, what was found, what was expected.
 *
 * @param path the place in the structure, such as {@code activities[3].date}; empty for the file as a whole
 * @param found what stands there, shortened
 * @param expected what should stand there: a list of words, a form, an example; empty where the fault says it all
 */
public record Problem(Place at, String path, Fault fault, String found, String expected) {

    private static final int LONGEST = 80;

    public Problem {
        found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
    }
}

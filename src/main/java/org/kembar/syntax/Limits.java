package org.kembar.syntax;

/** How much a file may ask of the machine that reads it. */
public final class Limits {

    /** 8 MiB, forty times the largest case file at hand; so much text after all aliases are unfolded. See decision 0014. */
    public static final int BYTES = 8 * 1024 * 1024;

    /** The same for a reader. */
    public static final String SIZE = "8 MiB";

    /** Nesting; the format itself needs nine levels. */
    public static final int DEPTH = 40;

    /** Keys and values after all aliases are unfolded. See decision 0014. */
    public static final int NODES = 500_000;

    /** Characters of an identifier, a code or another text of a given form. */
    public static final int FORM = 200;

    /** Problems listed in one run. */
    public static final int PROBLEMS = 500;

    private Limits() {}
}

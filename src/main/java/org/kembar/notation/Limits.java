package org.kembar.notation;

/** How much a file may ask of the machine that reads it. */
public final class Limits {

    /** 32 MiB: a hundred times the largest case file imaginable for one partnership. */
    public static final int BYTES = 32 * 1024 * 1024;

    /** Nesting; the format itself needs nine levels. */
    static final int DEPTH = 40;

    /** Values after all aliases are unfolded. */
    static final int NODES = 4_000_000;

    /** Characters of an identifier, a code or another text of a given form. */
    static final int FORM = 200;

    /** Problems listed in one run. */
    static final int PROBLEMS = 500;

    private Limits() {}
}

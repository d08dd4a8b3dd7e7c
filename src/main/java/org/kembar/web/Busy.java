package org.kembar.web;

/** Others are at work with something as large, and one's turn did not come: nothing was done. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence that says so, in the language of the address */
    public Busy(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

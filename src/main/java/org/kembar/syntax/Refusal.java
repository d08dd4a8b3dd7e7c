package org.kembar.syntax;

/** The text cannot be read on from here. Carries the one problem that stopped it; whoever reads a file turns it into an answer. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Place at, Fault fault, String found, String expected) {
        super(fault.name(), null, false, false);
        problem = new Problem(at, "", fault, found, expected);
    }

    public Problem problem() {
        return problem;
    }
}

package org.kembar.notation;

/** The text cannot be read on from here. Carries the one problem that stopped it; never leaves the package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Place at, Fault fault, String found, String expected) {
        super(fault.name(), null, false, false);
        problem = new Problem(at, "", fault, found, expected);
    }

    Problem problem() {
        return problem;
    }
}

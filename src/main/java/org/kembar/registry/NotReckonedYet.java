package org.kembar.registry;

/** What the entries of the trail did is being reckoned, and nobody waits for the end of that: whoever asks again later is answered. */
public final class NotReckonedYet extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

package org.kembar.wording;

import org.kembar.measurement.State;

/** From where a state of a signal holds, in words. */
public record Level(State state, String range) {}

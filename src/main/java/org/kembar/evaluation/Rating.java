package org.kembar.evaluation;

import java.util.OptionalDouble;
import org.kembar.measurement.State;

/**
 * The state of one indicator without its grounds: one cell of the heat strip. Whoever asks for the grounds evaluates
 * that day.
 *
 * @param mean of the rated signals: weak 0, adequate 1, strong 2
 */
public record Rating(State state, OptionalDouble mean, Finding.Coverage coverage) {}

package org.kembar.measurement;

import java.util.List;

/** A file of signals. */
public record SignalFile(List<Signal> signals) {}

package org.kembar.measurement;

import org.kembar.edtf.EdtfDate;

/** A fact with the date to measure it by. */
record Dated<T>(T fact, EdtfDate date) {}

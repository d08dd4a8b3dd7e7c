package org.kembar.measurement;

import org.kembar.edtf.EdtfDate;

/**
 * A fact in the order of time.
 *
 * @param number its place in that order, from 0, by which {@link Remembered} finds what it knows of it
 */
record Entry<T>(T fact, EdtfDate date, int number) implements Dated<T> {}

/**
 * The portfolio in the browser: the partnerships on record as a list, a map and a sheet, what sources say of their number and
 * lists of sister cities claim, and the agreements that end.
 */
@NullMarked
package org.kembar.portfolio;

import org.jspecify.annotations.NullMarked;

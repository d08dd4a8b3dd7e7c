/** How the record of a partnership begins, and what is said of the partnership itself: its cities, its kind, its names. */
@NullMarked
package org.kembar.beginning;

import org.jspecify.annotations.NullMarked;

/** How an office's corrections of cities are written down: a file for people, and what is kept of each city. */
@NullMarked
package org.kembar.corrections;

import org.jspecify.annotations.NullMarked;

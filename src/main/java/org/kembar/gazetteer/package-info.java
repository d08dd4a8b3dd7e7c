/** Pages about cities: found by name, corrected by the office, with their partnerships and distances. */
@NullMarked
package org.kembar.gazetteer;

import org.jspecify.annotations.NullMarked;

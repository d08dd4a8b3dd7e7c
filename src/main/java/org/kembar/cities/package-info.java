/** The cities of the world: a reference list, an office's own corrections of it, and how far cities lie apart. */
@NullMarked
package org.kembar.cities;

import org.jspecify.annotations.NullMarked;

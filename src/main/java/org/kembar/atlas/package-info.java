/** Partnerships on a map of the world: projection, outlines, lines over the earth, and the picture made of them. */
@NullMarked
package org.kembar.atlas;

import org.jspecify.annotations.NullMarked;

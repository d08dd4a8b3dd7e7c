@NullMarked
package org.kembar.atlas;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kembar.linked;

import org.jspecify.annotations.NullMarked;

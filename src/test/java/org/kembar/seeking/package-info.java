@NullMarked
package org.kembar.seeking;

import org.jspecify.annotations.NullMarked;

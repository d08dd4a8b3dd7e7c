@NullMarked
package org.kembar.entrance;

import org.jspecify.annotations.NullMarked;

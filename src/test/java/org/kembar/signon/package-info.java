@NullMarked
package org.kembar.signon;

import org.jspecify.annotations.NullMarked;

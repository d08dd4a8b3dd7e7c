/** What all tests share. */
@NullMarked
package org.kembar;

import org.jspecify.annotations.NullMarked;

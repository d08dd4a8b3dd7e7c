@NullMarked
package org.kembar.access;

import org.jspecify.annotations.NullMarked;

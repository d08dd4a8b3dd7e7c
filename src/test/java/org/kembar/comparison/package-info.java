@NullMarked
package org.kembar.comparison;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kembar.rows;

import org.jspecify.annotations.NullMarked;

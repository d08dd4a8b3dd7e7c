@NullMarked
package org.kembar.desk;

import org.jspecify.annotations.NullMarked;

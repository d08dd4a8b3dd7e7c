@NullMarked
package org.kembar.sheets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kembar.worklist;

import org.jspecify.annotations.NullMarked;

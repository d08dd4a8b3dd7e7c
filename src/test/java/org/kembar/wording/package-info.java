@NullMarked
package org.kembar.wording;

import org.jspecify.annotations.NullMarked;

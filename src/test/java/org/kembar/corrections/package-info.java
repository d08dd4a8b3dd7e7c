@NullMarked
package org.kembar.corrections;

import org.jspecify.annotations.NullMarked;

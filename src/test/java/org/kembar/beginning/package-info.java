@NullMarked
package org.kembar.beginning;

import org.jspecify.annotations.NullMarked;

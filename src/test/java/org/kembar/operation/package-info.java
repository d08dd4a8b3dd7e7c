@NullMarked
package org.kembar.operation;

import org.jspecify.annotations.NullMarked;

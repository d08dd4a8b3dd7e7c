@NullMarked
package org.kembar.chronicle;

import org.jspecify.annotations.NullMarked;

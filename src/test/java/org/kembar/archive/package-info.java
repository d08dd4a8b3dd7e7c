@NullMarked
package org.kembar.archive;

import org.jspecify.annotations.NullMarked;

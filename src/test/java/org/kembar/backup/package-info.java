@NullMarked
package org.kembar.backup;

import org.jspecify.annotations.NullMarked;

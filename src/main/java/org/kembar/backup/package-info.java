/** All that a registry keeps, in one file, and a registry made of such a file again. */
@NullMarked
package org.kembar.backup;

import org.jspecify.annotations.NullMarked;

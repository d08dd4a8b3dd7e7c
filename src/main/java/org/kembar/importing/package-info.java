/** Files on their way into the registry through the browser: previewed, stored after a yes, and taken back. */
@NullMarked
package org.kembar.importing;

import org.jspecify.annotations.NullMarked;

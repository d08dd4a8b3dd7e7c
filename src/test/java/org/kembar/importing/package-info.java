@NullMarked
package org.kembar.importing;

import org.jspecify.annotations.NullMarked;

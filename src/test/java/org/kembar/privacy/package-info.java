@NullMarked
package org.kembar.privacy;

import org.jspecify.annotations.NullMarked;

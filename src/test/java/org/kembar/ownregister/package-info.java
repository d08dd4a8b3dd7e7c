@NullMarked
package org.kembar.ownregister;

import org.jspecify.annotations.NullMarked;

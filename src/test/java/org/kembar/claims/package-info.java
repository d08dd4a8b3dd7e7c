@NullMarked
package org.kembar.claims;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kembar.passkeys;

import org.jspecify.annotations.NullMarked;

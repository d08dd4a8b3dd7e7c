@NullMarked
package org.kembar.notation;

import org.jspecify.annotations.NullMarked;

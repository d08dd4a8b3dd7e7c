@NullMarked
package org.kembar.measurement;

import org.jspecify.annotations.NullMarked;

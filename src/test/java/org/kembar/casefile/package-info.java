@NullMarked
package org.kembar.casefile;

import org.jspecify.annotations.NullMarked;

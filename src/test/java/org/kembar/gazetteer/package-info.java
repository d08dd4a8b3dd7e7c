@NullMarked
package org.kembar.gazetteer;

import org.jspecify.annotations.NullMarked;

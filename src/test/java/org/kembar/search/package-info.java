@NullMarked
package org.kembar.search;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kembar.cities;

import org.jspecify.annotations.NullMarked;

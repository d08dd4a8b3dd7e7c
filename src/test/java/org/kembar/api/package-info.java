@NullMarked
package org.kembar.api;

import org.jspecify.annotations.NullMarked;

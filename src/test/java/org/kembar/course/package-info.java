@NullMarked
package org.kembar.course;

import org.jspecify.annotations.NullMarked;

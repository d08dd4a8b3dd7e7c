@NullMarked
package org.kembar.tasks;

import org.jspecify.annotations.NullMarked;

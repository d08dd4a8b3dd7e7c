@NullMarked
package org.kembar.evaluation;

import org.jspecify.annotations.NullMarked;

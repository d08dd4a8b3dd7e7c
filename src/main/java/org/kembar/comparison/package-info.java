/** Evaluations side by side: what tells the columns apart, and which facts and signals make the difference. */
@NullMarked
package org.kembar.comparison;

import org.jspecify.annotations.NullMarked;

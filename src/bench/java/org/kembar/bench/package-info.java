/** What evaluating costs: benchmarks of the bars in {@code docs/performance.md}. */
@NullMarked
package org.kembar.bench;

import org.jspecify.annotations.NullMarked;

/** What somebody sees of the partnerships of their cities, and for whom each fact is. */
@NullMarked
package org.kembar.desk;

import org.jspecify.annotations.NullMarked;

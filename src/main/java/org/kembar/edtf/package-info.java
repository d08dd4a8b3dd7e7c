/** When things were, as exactly as the record knows it, and answers that may stay open. */
@NullMarked
package org.kembar.edtf;

import org.jspecify.annotations.NullMarked;

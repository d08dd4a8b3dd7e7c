/** Reports people keep. */
@NullMarked
package org.kembar.documents;

import org.jspecify.annotations.NullMarked;

/** The trail as people read it: what was done to what is on record, and a proof for both cities that nothing of it was changed. */
@NullMarked
package org.kembar.audit;

import org.jspecify.annotations.NullMarked;
